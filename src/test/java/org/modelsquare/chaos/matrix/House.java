package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.modelsquare.chaos.upstream.FaultyProvider;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.testing.ConsoleVisitor;

/** One or two instances, their database and their provider. */
final class House implements AutoCloseable {

  /** Found in a log or a row of the database, these are a leak. */
  static final List<String> SECRETS =
      List.of(
          "sk-canaryOfTheFaultMatrix0123456789abcdefghijklmnop",
          "canary-of-the-instance-0123456789-abcdef");

  static final int LEASE_SECONDS = 6;

  /** How long an instance waits for the provider where waiting is the fault... */
  private static final int IMPATIENT = 3;

  /** ... and where answers are held back until the harness has done its work. */
  private static final int PATIENT = 60;

  static final int ACCOUNTS = 4;

  private final Path folder;
  private final Postgres postgres;
  private final FaultyProvider upstream;
  private final List<Instance> instances = new ArrayList<>();
  private final Client client;

  House(Path parent, int count) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(parent.resolve("instances-" + count));
    this.postgres = new Postgres(folder.resolve("database-folder"));
    this.upstream = FaultyProvider.open(folder.resolve("journal.log"));
    try {
      for (int i = 0; i < count; i++) {
        instances.add(new Instance("instance-" + (i + 1), folder, settings(IMPATIENT)));
      }
      for (Instance each : instances) {
        each.awaitReady();
      }
      ConsoleVisitor visitor = ConsoleVisitor.signUp(first().address(), "chaos@example.org");
      this.client = new Client(this::addresses, visitor.createKey("chaos"));
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Time runs faster than in production wherever a person would only wait. */
  private List<String> settings(int upstreamSeconds) {
    ConnectionSettings database = postgres.settings();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "-Xmx320m",
                "-Dmodelsquare.database-url=" + database.url(),
                "-Dmodelsquare.database-user=" + Objects.requireNonNull(database.user()),
                "-Dmodelsquare.database-password=" + Objects.requireNonNull(database.password()),
                "-Dmodelsquare.secret-key=" + SECRETS.get(1),
                "-Dquarkus.datasource.jdbc.max-size=20",
                "-Dmodelsquare.credits.sign-up-bonus=1000000",
                "-Dmodelsquare.rate-limits.groups.default.submit=1000000",
                "-Dmodelsquare.rate-limits.groups.default.query=1000000",
                "-Dmodelsquare.jobs.lease=" + LEASE_SECONDS + "s",
                "-Dmodelsquare.jobs.lookup-settles=5s",
                "-Dmodelsquare.jobs.concurrency=64",
                "-Dmodelsquare.jobs.callbacks=true",
                "-Dmodelsquare.jobs.max-video-bytes=8388608",
                "-Dmodelsquare.jobs.max-download=10s",
                "-Dmodelsquare.upstream.connect-timeout=1s",
                "-Dmodelsquare.upstream.total-timeout=" + upstreamSeconds + "s",
                "-Dmodelsquare.upstream.download-head-timeout=" + upstreamSeconds + "s",
                "-Dmodelsquare.upstream.download-idle-timeout=" + upstreamSeconds + "s"));
    for (int i = 1; i <= ACCOUNTS; i++) {
      String account = "-Dmodelsquare.providers.accounts.chaos" + i + ".";
      settings.add(account + "provider=toapis");
      settings.add(account + "base-url=" + upstream.baseUrl());
      settings.add(account + "private-network=true");
      settings.add(account + "credentials.api_key=" + SECRETS.get(0));
    }
    return settings;
  }

  /** Starts all instances anew, so that they wait long for answers that are held back. */
  void restartPatient() throws IOException, InterruptedException {
    restart(settings(PATIENT));
  }

  /** The settings of instances that leave time to notice that they end. */
  List<String> draining() {
    List<String> settings = new ArrayList<>(settings(IMPATIENT));
    settings.add("-Dquarkus.shutdown.delay=4s");
    return settings;
  }

  /** Starts all instances anew with other settings. */
  void restart(List<String> settings) throws IOException, InterruptedException {
    for (Instance each : instances) {
      each.end();
      each.begin(settings);
    }
    for (Instance each : instances) {
      each.awaitReady();
    }
  }

  /** The settings with so few questions a minute for one account, in both instances together. */
  List<String> limitedTo(int queries) {
    List<String> settings = new ArrayList<>(settings(IMPATIENT));
    settings.removeIf(each -> each.contains("default.query"));
    settings.add("-Dmodelsquare.rate-limits.groups.default.query=" + queries);
    return settings;
  }

  Instance first() {
    return instances.get(0);
  }

  Optional<Instance> second() {
    return instances.size() > 1 ? Optional.of(instances.get(1)) : Optional.empty();
  }

  List<Instance> instances() {
    return instances;
  }

  private List<URI> addresses() {
    return instances.stream().filter(Instance::isAwake).map(Instance::address).toList();
  }

  Client client() {
    return client;
  }

  FaultyProvider upstream() {
    return upstream;
  }

  Postgres postgres() {
    return postgres;
  }

  Path media() {
    return folder.resolve("data").resolve("media");
  }

  Connection connect() throws SQLException {
    return postgres.connect();
  }

  /** Forgets how the accounts fared so far: the next scenario is not about that. */
  void closeCircuits() throws SQLException {
    sql(
        "update provider_account_health set faults = 0, open_until = null, trial_until = null,"
            + " level = 0, level_until = null where faults > 0 or open_until is not null");
  }

  /** Runs SQL of the harness. */
  int sql(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement running = connection.createStatement()) {
      return running.executeUpdate(statement);
    }
  }

  /** Ends all that was started here. */
  @Override
  public void close() throws IOException {
    upstream.gates().openAll();
    for (Instance each : instances) {
      try {
        each.end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    postgres.close();
    upstream.close();
  }
}
