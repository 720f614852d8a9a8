package org.modelsquare.keys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.networks.Network;
import org.modelsquare.keys.secrets.KeySecret;

/** All keys. What changes one takes effect on this instance at once. */
@ApplicationScoped
public class ApiKeys {

  /** How long a revoked key stays in the list. */
  public static final Duration REVOKED_SHOWN = Duration.ofDays(30);

  private static final Logger LOG = Logger.getLogger(ApiKeys.class);

  private final Sql sql;
  private final TermsCheck check;
  private final KeyRing ring;
  private final Clock clock;
  private final int most;

  ApiKeys(
      Sql sql,
      TermsCheck check,
      KeyRing ring,
      Clock clock,
      @ConfigProperty(name = "modelsquare.keys.most", defaultValue = "100") int most) {
    this.sql = sql;
    this.check = check;
    this.ring = ring;
    this.clock = clock;
    this.most = most;
  }

  /** An account's keys, the newest first; revoked ones last and for 30 days. */
  public List<ApiKey> of(String accountId) {
    return sql.all(KeySql.LIST, KeyRow::read, accountId, clock.instant().minus(REVOKED_SHOWN));
  }

  /** One key of an account, however long ago it was revoked. */
  public Optional<ApiKey> find(String accountId, String keyId) {
    return sql.first(KeySql.FIND, KeyRow::read, accountId, keyId);
  }

  /** What each key of an account has spent, by the key's id. */
  public Map<String, KeySpent> spent(String accountId) {
    LocalDate day = today();
    Map<String, KeySpent> spent = new HashMap<>();
    sql.all(
        KeySpendingSql.SPENT,
        row ->
            spent.put(
                row.getString("key_id"),
                new KeySpent(
                    new Credits(row.getLong("total")),
                    new Credits(row.getLong("day_amount")),
                    new Credits(row.getLong("month_amount")))),
        day,
        day.withDayOfMonth(1),
        accountId);
    return spent;
  }

  /** All that is wrong with the terms of a key that is to be made. */
  public List<Violation> wrongWithNew(KeyTerms terms) {
    return check.ofNew(terms);
  }

  /** All that is wrong with new terms of a key that exists. */
  public List<Violation> wrongWithChange(KeyTerms terms) {
    return check.ofChange(terms);
  }

  /** How many living keys descend from a key; they end with it. */
  public int descendants(String accountId, String keyId) {
    return sql.first(KeySql.DESCENDANTS, row -> row.getInt(1), keyId, accountId, keyId).orElse(0);
  }

  /** The names of all keys of an account by their ids, the revoked ones included. */
  public Map<String, String> names(String accountId) {
    Map<String, String> names = new HashMap<>();
    sql.all(KeySql.NAMES, row -> names.put(row.getString("id"), row.getString("name")), accountId);
    return names;
  }

  /**
   * Makes a key, in the caller's transaction if there is one.
   *
   * @throws KeyTermsRefused with all that is wrong
   */
  @Transactional
  public NewKey create(String accountId, KeyTerms terms) {
    return create(accountId, terms, null);
  }

  /**
   * Makes a key with a key. What the new one spends counts against the limits of both.
   *
   * @throws KeyTermsRefused also if it could do more than its parent
   */
  @Transactional
  public NewKey create(ApiKey parent, KeyTerms terms) {
    return create(parent.accountId(), terms, parent);
  }

  /**
   * Changes what a key is allowed; false if the account has no such living key.
   *
   * @throws KeyTermsRefused with all that is wrong
   */
  public boolean change(String accountId, String keyId, KeyTerms terms) {
    List<Violation> violations = check.ofChange(terms);
    if (!violations.isEmpty()) {
      throw new KeyTermsRefused(violations);
    }
    KeyLimits limits = terms.limits();
    return changed(
        keyId,
        "changed",
        KeySql.CHANGE,
        terms.name().strip(),
        scopes(terms),
        terms.models().toArray(String[]::new),
        networks(terms),
        terms.expiresAt(),
        accountId,
        keyId,
        micros(limits.total()),
        micros(limits.day()),
        micros(limits.month()));
  }

  /** Stops a key until it is resumed; false if the account has no such living key. */
  public boolean pause(String accountId, String keyId) {
    return changed(keyId, "paused", KeySql.PAUSE, clock.instant(), accountId, keyId);
  }

  /** Lets a paused key work again; false if the account has no such living key. */
  public boolean resume(String accountId, String keyId) {
    return changed(keyId, "resumed", KeySql.RESUME, accountId, keyId);
  }

  /** Ends a key and the keys made with it for good; false if the account has no such living key. */
  public boolean revoke(String accountId, String keyId) {
    List<String> ended =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    sql.all(
                        KeySql.REVOKE,
                        row -> row.getString("id"),
                        clock.instant(),
                        keyId,
                        accountId));
    ring.forget(ended);
    ended.forEach(each -> LOG.infof("key %s revoked", each));
    return ended.contains(keyId);
  }

  /**
   * Gives a key a new secret; nothing if the account has no such living key.
   *
   * @param overlap how long the secret until now works too; zero for not at all
   */
  public Optional<NewKey> roll(String accountId, String keyId, Duration overlap) {
    KeySecret secret = KeySecret.random();
    Instant now = clock.instant();
    boolean rolled =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  if (sql.first(KeySql.LOCK_KEY, row -> true, accountId, keyId).isEmpty()) {
                    return false;
                  }
                  sql.update(KeySql.RETIRE, now.plus(overlap), keyId);
                  sql.update(
                      KeySql.NEW_SECRET,
                      secret.hash(),
                      keyId,
                      secret.prefix(),
                      secret.lastFour(),
                      now);
                  return true;
                });
    if (!rolled) {
      return Optional.empty();
    }
    ring.forget(List.of(keyId));
    LOG.infof("key %s rolled", keyId);
    return find(accountId, keyId).map(key -> new NewKey(key, secret));
  }

  private NewKey create(String accountId, KeyTerms terms, @Nullable ApiKey parent) {
    List<Violation> violations = new ArrayList<>(check.ofNew(terms));
    if (parent != null) {
      violations.addAll(KeyGrant.beyond(parent, terms));
    }
    sql.first(KeySql.LOCK_ACCOUNT, row -> true, accountId);
    if (sql.first(KeySql.LIVING, row -> row.getInt(1), accountId).orElse(0) >= most) {
      violations.add(Violation.of("", "too_many_keys", most));
    }
    if (!violations.isEmpty()) {
      throw new KeyTermsRefused(violations);
    }
    String id = PublicId.next("key");
    KeySecret secret = KeySecret.random();
    insert(id, accountId, terms, parent, secret);
    LOG.infof("key %s created", id);
    return new NewKey(find(accountId, id).orElseThrow(), secret);
  }

  private void insert(
      String id, String accountId, KeyTerms terms, @Nullable ApiKey parent, KeySecret secret) {
    sql.update(
        KeySql.INSERT,
        id,
        accountId,
        terms.name().strip(),
        scopes(terms),
        terms.models().toArray(String[]::new),
        networks(terms),
        terms.expiresAt(),
        parent == null ? null : parent.id(),
        clock.instant(),
        secret.hash(),
        secret.prefix(),
        secret.lastFour(),
        micros(terms.limits().total()),
        micros(terms.limits().day()),
        micros(terms.limits().month()),
        today(),
        today().withDayOfMonth(1));
  }

  private boolean changed(String keyId, String what, String statement, @Nullable Object... values) {
    boolean changed =
        QuarkusTransaction.requiringNew().call(() -> sql.update(statement, values) > 0);
    ring.forget(List.of(keyId));
    if (changed) {
      LOG.infof("key %s %s", keyId, what);
    }
    return changed;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String[] scopes(KeyTerms terms) {
    return terms.scopes().stream().map(Scope::code).toArray(String[]::new);
  }

  private static String[] networks(KeyTerms terms) {
    return terms.networks().stream()
        .map(Network::read)
        .flatMap(Optional::stream)
        .map(Network::toString)
        .distinct()
        .toArray(String[]::new);
  }

  private static @Nullable Long micros(@Nullable Credits amount) {
    return amount == null ? null : amount.micros();
  }
}
