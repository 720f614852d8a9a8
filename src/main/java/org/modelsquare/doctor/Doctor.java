package org.modelsquare.doctor;

import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.doctor.Finding.Level;

/** Looks at everything. What was found is kept for a moment, however many ask. */
@Singleton
class Doctor {

  private static final Logger LOG = Logger.getLogger(Doctor.class);
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Check database;
  private final List<Check> ofDatabase;
  private final List<Check> ofHouse;
  private final SmallRyeHealthReporter health;
  private final Clock clock;
  private @Nullable Visit last;

  Doctor(
      DatabaseChecks database,
      JobChecks jobs,
      HouseChecks house,
      SmallRyeHealthReporter health,
      Clock clock) {
    this.database = database.first();
    this.ofDatabase =
        Stream.of(database.all(), jobs.all(), house.inDatabase()).flatMap(List::stream).toList();
    this.ofHouse = house.all();
    this.health = health;
    this.clock = clock;
  }

  /** All findings, the worst first. */
  synchronized List<Finding> look() {
    Instant now = clock.instant();
    Visit visit = last;
    if (visit == null || !now.isBefore(visit.at().plus(KEPT))) {
      visit = new Visit(now, lookAnew());
      last = visit;
    }
    return visit.findings();
  }

  private List<Finding> lookAnew() {
    List<Finding> findings = new ArrayList<>();
    ofHouse.forEach(check -> findings.add(look(check)));
    Optional<Finding> answer = ask();
    findings.add(answer.orElseGet(() -> new Finding("database", Level.BAD, "no answer")));
    if (answer.isPresent()) {
      ofDatabase.forEach(check -> findings.add(look(check)));
      findings.addAll(ofOthers());
    }
    findings.sort(Comparator.comparing((Finding each) -> each.level()).reversed());
    return List.copyOf(findings);
  }

  /** Empty if the database does not answer: to ask it more would only take longer. */
  private Optional<Finding> ask() {
    try {
      return Optional.of(database.look().get());
    } catch (RuntimeException failed) {
      LOG.warnf("the database does not answer: %s", failed.getMessage());
      return Optional.empty();
    }
  }

  private List<Finding> ofOthers() {
    return Stream.of(health.getReadiness(), health.getWellness())
        .flatMap(each -> each.getPayload().getJsonArray("checks").stream())
        .map(JsonValue::asJsonObject)
        .map(Doctor::ofHealth)
        .toList();
  }

  private static Finding look(Check check) {
    try {
      return check.look().get();
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "%s could not be looked at", check.name());
      return new Finding(check.name(), Level.BAD, failed.getClass().getSimpleName());
    }
  }

  /** What other rooms say of themselves. */
  private static Finding ofHealth(JsonObject check) {
    String name =
        switch (check.getString("name")) {
          case "media store" -> "media_store";
          case "ledger" -> "ledger";
          default -> "readiness";
        };
    boolean up = check.getString("status").equals("UP");
    return Finding.of(name, up, Level.BAD, check.getString("name"));
  }

  private record Visit(Instant at, List<Finding> findings) {}
}
