package org.modelsquare.connections;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.core.SqlFailure;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;

/** The accounts in memory: at most two seconds old, and what happens here is in it at once. */
@Singleton
class Roster {

  private static final Logger LOG = Logger.getLogger(Roster.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Sql sql;
  private final HealthBook book;
  private final CredentialSeal seal;
  private final EnvironmentAccounts configured;
  private final VideoProviders kits;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Snapshot snapshot;

  Roster(
      Sql sql,
      HealthBook book,
      CredentialSeal seal,
      EnvironmentAccounts configured,
      VideoProviders kits,
      Clock clock) {
    this.sql = sql;
    this.book = book;
    this.seal = seal;
    this.configured = configured;
    this.kits = kits;
    this.clock = clock;
  }

  List<Member> members() {
    return current().members();
  }

  Optional<Member> find(String accountId) {
    return members().stream().filter(each -> each.id().equals(accountId)).findFirst();
  }

  Health health(String accountId) {
    Health known = current().health().get(accountId);
    return known == null ? Health.fresh(accountId) : known;
  }

  /** What this instance has just written. */
  void learn(Health health) {
    current().health().put(health.accountId(), health);
  }

  /** The next look goes to the database. */
  void forget() {
    snapshot = null;
  }

  private Snapshot current() {
    Snapshot known = snapshot;
    Instant now = clock.instant();
    if (known != null && known.isFresh(now)) {
      return known;
    }
    reading.lock();
    try {
      Snapshot other = snapshot;
      return other != null && other.isFresh(now) ? other : read(other, now);
    } finally {
      reading.unlock();
    }
  }

  /** While the database is away, what was known is better than nothing. */
  private Snapshot read(@Nullable Snapshot old, Instant now) {
    try {
      List<Member> members = new ArrayList<>(configured.all());
      members.addAll(sql.all(AccountSql.ALL, this::member));
      Map<String, Health> health =
          book.all().stream().collect(Collectors.toMap(Health::accountId, Function.identity()));
      Snapshot read = new Snapshot(List.copyOf(members), new ConcurrentHashMap<>(health), now);
      snapshot = read;
      return read;
    } catch (SqlFailure e) {
      if (old == null) {
        throw e;
      }
      LOG.warnf("the provider accounts could not be read again: %s", e.getMessage());
      return old;
    }
  }

  private Member member(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String provider = row.getString("provider");
    String baseUrl = row.getString("base_url");
    Map<String, String> credentials = Map.of();
    AccountProblem problem = null;
    try {
      credentials = seal.open(id, provider, baseUrl, row.getString("credentials"));
      problem = problem(provider, credentials);
    } catch (IllegalStateException e) {
      problem = AccountProblem.UNREADABLE;
    }
    return new Member(
        id,
        provider,
        row.getString("name"),
        URI.create(baseUrl),
        row.getBoolean("private_network"),
        row.getInt("weight"),
        row.getObject("concurrency", Integer.class),
        row.getBoolean("enabled"),
        false,
        Sql.instant(row, "credentials_set_at"),
        credentials,
        problem);
  }

  private @Nullable AccountProblem problem(String provider, Map<String, String> credentials) {
    Optional<VideoProvider> kit = kits.find(provider);
    if (kit.isEmpty()) {
      return AccountProblem.UNKNOWN_PROVIDER;
    }
    boolean complete =
        kit.get().profile().credentials().stream()
            .allMatch(field -> credentials.containsKey(field.name()));
    return complete ? null : AccountProblem.INCOMPLETE;
  }

  private record Snapshot(List<Member> members, Map<String, Health> health, Instant at) {

    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }
}
