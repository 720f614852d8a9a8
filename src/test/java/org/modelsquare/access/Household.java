package org.modelsquare.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.modelsquare.accounts.Cast;
import org.modelsquare.announcements.AnnouncementLevel;
import org.modelsquare.announcements.AnnouncementTable;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountTerms;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.Scope;
import org.modelsquare.requests.RequestLog;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.topup.Codes;
import org.modelsquare.topup.Codes.BatchTerms;
import org.modelsquare.uploads.Uploads;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.EventType;

/** The people of the matrix, and one of everything that can belong to somebody. */
@Singleton
class Household {

  private final Studio studio;
  private final ApiHouse house;
  private final Cast cast;
  private final ApiKeys keys;
  private final Endpoints endpoints;
  private final Uploads uploads;
  private final RequestLog log;
  private final Sql sql;
  private final AccountBook accounts;
  private final JobFixtures jobs;
  private final Codes codes;
  private final AnnouncementTable announcements;
  private final Clock clock;
  private String spare;

  Household(
      Studio studio,
      ApiHouse house,
      Cast cast,
      ApiKeys keys,
      Endpoints endpoints,
      Uploads uploads,
      RequestLog log,
      Sql sql,
      AccountBook accounts,
      JobFixtures jobs,
      Codes codes,
      AnnouncementTable announcements,
      Clock clock) {
    this.announcements = announcements;
    this.clock = clock;
    this.codes = codes;
    this.accounts = accounts;
    this.jobs = jobs;
    this.studio = studio;
    this.house = house;
    this.cast = cast;
    this.keys = keys;
    this.endpoints = endpoints;
    this.uploads = uploads;
    this.log = log;
    this.sql = sql;
  }

  /** The account of somebody who takes no part, and may be shut out. */
  String bystander() {
    return studio.newcomer().account();
  }

  /** Everybody but the anonymous, with credits enough. */
  Map<Role, Holder> people() {
    Holder alice = rich(studio.newcomer());
    Holder reader = house.key(alice.visitor(), Set.of(Scope.VIDEOS_READ), KeyLimits.NONE);
    Holder paused = house.key(alice.visitor(), EnumSet.allOf(Scope.class), KeyLimits.NONE);
    house.pause(paused);
    Map<Role, Holder> people = new EnumMap<>(Role.class);
    people.put(Role.OWNER, alice);
    people.put(Role.OTHER, rich(studio.newcomer()));
    people.put(Role.READ_ONLY, reader);
    people.put(Role.PAUSED, paused);
    people.put(Role.OPERATOR, rich(new Visitor(cast.browser("ada"), cast.account("ada"))));
    return people;
  }

  private Holder rich(Visitor visitor) {
    studio.grant(visitor, 1000);
    return house.key(visitor, EnumSet.allOf(Scope.class), KeyLimits.NONE);
  }

  /** A job that waits; {@code done} for one with a video. */
  String job(Holder owner, boolean done) {
    String id = studio.order(owner.visitor(), "Sea");
    if (done) {
      studio.pass(Duration.ofSeconds(20));
    }
    return id;
  }

  /** A key for one call: an account may not have hundreds, so the one before is ended. */
  String key(Holder owner) {
    String account = owner.visitor().account();
    if (spare != null) {
      keys.revoke(account, spare);
    }
    spare = house.key(owner.visitor(), EnumSet.allOf(Scope.class), KeyLimits.NONE).keyId();
    return spare;
  }

  String endpoint(Holder owner) {
    return endpoints
        .create(
            owner.visitor().account(),
            key(owner),
            "https://example.com/hook",
            Set.of(EventType.COMPLETED))
        .orElseThrow()
        .id();
  }

  /** A delivery of that endpoint: one of a test event. */
  String delivery(Holder owner, String endpoint) {
    owner.visitor().browser().post("/en/console/webhooks/" + endpoint + "/test");
    return sql.first(
            "select id from webhook_delivery where endpoint_id = ?",
            row -> row.getString(1),
            endpoint)
        .orElseThrow();
  }

  /** A request of that owner in the log. */
  String request(Holder owner) {
    Response answer = owner.call().get("/v1/balance");
    log.flush();
    return answer.getHeader("X-Request-Id");
  }

  /** An account with a provider, for the operator. */
  String providerAccount() {
    Map<String, String> credentials = Map.of("access_id", "AKID-0001", "api_key", "good");
    String name = PublicId.next("name");
    AccountTerms terms = new AccountTerms(name, "", false, 1, null, credentials);
    return accounts.create(accounts.offered("scripted-account").orElseThrow(), terms).id();
  }

  /** A batch of codes, for the operator. */
  String batch() {
    BatchTerms terms = new BatchTerms(1, Credits.of(1), null, "");
    return QuarkusTransaction.requiringNew().call(() -> codes.make("ada", terms).id());
  }

  /** An announcement that is planned for long after the tests. */
  String announcement() {
    Instant from = clock.instant().plus(Duration.ofDays(3000));
    AnnouncementTerms terms =
        new AnnouncementTerms(
            Map.of(Language.EN, "Later", Language.ZH_HANS, "以后", Language.ZH_HANT, "以後"),
            AnnouncementLevel.INFO,
            from,
            from.plusSeconds(1),
            null);
    return QuarkusTransaction.requiringNew().call(() -> announcements.add(terms, "ada"));
  }

  /** A job on the operator's desk. */
  String lostJob() {
    return jobs.lost(jobs.account(2), "scripted-nothing");
  }

  /** The path of an uploaded image. */
  String upload(Holder owner) {
    try {
      byte[] image = Files.readAllBytes(Path.of("src/test/resources/uploads/still.gif"));
      return uploads
          .store(owner.visitor().account(), new ByteArrayInputStream(image), image.length)
          .path();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
