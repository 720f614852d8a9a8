package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;

/** The endpoints of all keys. Somebody else's does not exist. */
@Singleton
public class Endpoints {

  private final Sql sql;
  private final SecretVault vault;
  private final Clock clock;
  private final WebhookSettings settings;

  Endpoints(Sql sql, SecretVault vault, Clock clock, WebhookSettings settings) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
    this.settings = settings;
  }

  /** An account's endpoints, oldest first. */
  public List<WebhookEndpoint> of(String accountId) {
    return sql.all(
        EndpointSql.COLUMNS + "where account_id = ? order by id", Endpoints::read, accountId);
  }

  /** One of an account's endpoints. */
  public Optional<WebhookEndpoint> find(String accountId, String id) {
    return sql.first(
        EndpointSql.COLUMNS + "where id = ? and account_id = ?", Endpoints::read, id, accountId);
  }

  /** The endpoint of a key. */
  public Optional<WebhookEndpoint> ofKey(String keyId) {
    return sql.first(EndpointSql.COLUMNS + "where key_id = ?", Endpoints::read, keyId);
  }

  /** A new endpoint and its secret, which is not shown again; nothing if the key has one. */
  @Transactional
  public Optional<Made> create(String accountId, String keyId, String url, Set<EventType> events) {
    String id = PublicId.next("hook");
    SigningSecret secret = SigningSecret.random();
    int inserted =
        sql.update(
            EndpointSql.INSERT,
            id,
            accountId,
            keyId,
            url,
            codes(events),
            vault.seal(id, secret),
            clock.instant());
    return inserted == 1 ? Optional.of(new Made(id, secret)) : Optional.empty();
  }

  /** A new secret; the one before it signs for another day. */
  @Transactional
  public Optional<SigningSecret> roll(String accountId, String id) {
    SigningSecret secret = SigningSecret.random();
    Instant until = clock.instant().plus(settings.overlap());
    int rolled = sql.update(EndpointSql.ROLL, until, vault.seal(id, secret), id, accountId);
    return rolled == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** Another address and other events; the secret stays. */
  public boolean change(String accountId, String id, String url, Set<EventType> events) {
    return sql.update(EndpointSql.CHANGE, url, codes(events), id, accountId) == 1;
  }

  /** What waits is sent, and what ends from now on is told. */
  public boolean enable(String accountId, String id) {
    return sql.update(EndpointSql.ENABLE, id, accountId) == 1;
  }

  /** Nothing is sent; what ends meanwhile is never told. */
  public boolean disable(String accountId, String id) {
    return sql.update(EndpointSql.DISABLE, id, accountId) == 1;
  }

  /** Forgets the endpoint with all that was sent there. */
  public boolean delete(String accountId, String id) {
    return sql.update(EndpointSql.DELETE, id, accountId) == 1;
  }

  /** The secrets that sign now, the newest first; none if the endpoint is gone. */
  public List<SigningSecret> secrets(String id) {
    Instant now = clock.instant();
    return sql.first(EndpointSql.SECRETS, row -> open(id, row, now), id).orElse(List.of());
  }

  private List<SigningSecret> open(String id, ResultSet row, Instant now) throws SQLException {
    List<SigningSecret> secrets = new ArrayList<>();
    secrets.add(vault.open(id, row.getString("secret")));
    Instant until = Sql.optionalInstant(row, "previous_until");
    if (until != null && now.isBefore(until)) {
      secrets.add(vault.open(id, row.getString("previous_secret")));
    }
    return secrets;
  }

  private static String[] codes(Set<EventType> events) {
    return EnumSet.copyOf(events).stream().map(EventType::code).toArray(String[]::new);
  }

  private static WebhookEndpoint read(ResultSet row) throws SQLException {
    Set<EventType> events = EnumSet.noneOf(EventType.class);
    for (String code : (String[]) row.getArray("events").getArray()) {
      events.add(EventType.find(code).orElseThrow());
    }
    return new WebhookEndpoint(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("key_id"),
        row.getString("url"),
        events,
        Sql.optionalInstant(row, "previous_until"),
        row.getBoolean("enabled"),
        row.getString("disabled_because"),
        Sql.optionalInstant(row, "failing_since"),
        Sql.instant(row, "created_at"));
  }

  /**
   * A new endpoint.
   *
   * @param id the endpoint's id
   * @param secret to be shown once
   */
  public record Made(String id, SigningSecret secret) {}
}
