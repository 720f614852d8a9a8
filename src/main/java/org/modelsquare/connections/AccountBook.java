package org.modelsquare.connections;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.core.Violation;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;

/** The accounts as operators keep them. Each change is known here at once, elsewhere in seconds. */
@Singleton
public class AccountBook {

  /** Longer than any instance goes by what it remembers. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Sql sql;
  private final Roster roster;
  private final HealthBook health;
  private final CredentialSeal seal;
  private final VideoProviders kits;
  private final Clock clock;

  AccountBook(
      Sql sql,
      Roster roster,
      HealthBook health,
      CredentialSeal seal,
      VideoProviders kits,
      Clock clock) {
    this.sql = sql;
    this.roster = roster;
    this.health = health;
    this.seal = seal;
    this.kits = kits;
    this.clock = clock;
  }

  /** The providers of which there can be accounts. */
  public List<VideoProvider> offered() {
    return kits.all().stream().filter(each -> !each.profile().credentials().isEmpty()).toList();
  }

  /** The provider of that name, if there can be accounts of it. */
  public Optional<VideoProvider> offered(String provider) {
    return offered().stream().filter(each -> each.id().equals(provider)).findFirst();
  }

  /** All accounts but the built-in ones, as they are now. */
  public List<AccountEntry> all() {
    roster.forget();
    Map<String, Integer> unfinished = new HashMap<>();
    sql.all(
        AccountSql.UNFINISHED, row -> unfinished.put(row.getString("account_id"), row.getInt(2)));
    Instant now = clock.instant();
    return roster.members().stream()
        .map(
            each ->
                new AccountEntry(
                    each.account(roster.health(each.id()), now),
                    each.privateNetwork(),
                    Endings.of(kits.find(each.provider()), each.credentials()),
                    each.credentialsSetAt(),
                    each.problem(),
                    unfinished.getOrDefault(each.id(), 0)))
        .toList();
  }

  /** The account of that id. */
  public Optional<AccountEntry> find(String accountId) {
    return all().stream().filter(each -> each.account().id().equals(accountId)).findFirst();
  }

  /** Opens an account, which takes orders at once. */
  public Saved create(VideoProvider kit, AccountTerms terms) {
    List<Violation> violations = TermsCheck.of(kit, terms, Set.of());
    if (!violations.isEmpty()) {
      return new Saved("", violations);
    }
    String id = PublicId.next("pacc");
    String address = TermsCheck.address(kit, terms);
    Instant now = clock.instant();
    return save(
        id,
        AccountSql.INSERT,
        id,
        kit.id(),
        terms.name().strip(),
        address,
        terms.privateNetwork(),
        seal.seal(id, kit.id(), address, given(terms)),
        now,
        terms.weight(),
        terms.concurrency(),
        now);
  }

  /**
   * Changes an account; credentials that are not given stay. With new ones or a new address its
   * circuit is closed: what went wrong before is no longer true.
   */
  public Saved change(String accountId, AccountTerms terms) {
    roster.forget();
    Member member = stored(accountId).orElseThrow();
    VideoProvider kit = kits.find(member.provider()).orElseThrow();
    List<Violation> violations = TermsCheck.of(kit, terms, member.credentials().keySet());
    if (!violations.isEmpty()) {
      return new Saved("", violations);
    }
    Map<String, String> given = given(terms);
    Map<String, String> credentials = new LinkedHashMap<>(member.credentials());
    credentials.putAll(given);
    String address = TermsCheck.address(kit, terms);
    Saved saved =
        save(
            accountId,
            AccountSql.UPDATE,
            terms.name().strip(),
            address,
            terms.privateNetwork(),
            seal.seal(accountId, kit.id(), address, credentials),
            given.isEmpty() ? null : clock.instant(),
            terms.weight(),
            terms.concurrency(),
            accountId,
            terms.name().strip());
    boolean moved = !address.equals(member.baseUrl().toString());
    if (saved.violations().isEmpty() && (moved || !given.isEmpty())) {
      mend(accountId);
    }
    return saved;
  }

  /** Lets an account take orders, or lets it take none; false if it was so already. */
  public boolean enable(String accountId, boolean enabled) {
    int changed =
        enabled
            ? sql.update(AccountSql.ENABLE, accountId)
            : sql.update(AccountSql.DISABLE, clock.instant(), accountId);
    roster.forget();
    return changed == 1;
  }

  /**
   * Deletes an account that has been disabled for some seconds and that no job needs; false if it
   * is not that far.
   */
  public boolean delete(String accountId) {
    boolean gone = sql.update(AccountSql.DELETE, accountId, clock.instant().minus(SETTLED)) == 1;
    if (gone) {
      sql.update(AccountSql.FORGET, accountId);
    }
    roster.forget();
    return gone;
  }

  /** Tries an account out, at no cost. Its health follows from what comes back. */
  public AccessCheck test(String accountId) {
    Member member = roster.find(accountId).orElseThrow();
    if (member.problem() != null) {
      return new AccessCheck.NotChecked(member.problem().code());
    }
    AccessCheck check = check(member);
    Instant now = clock.instant();
    if (check instanceof AccessCheck.Works) {
      learn(accountId, health -> health.mended().succeeded(now));
    } else if (check instanceof AccessCheck.Refused refused) {
      learn(accountId, health -> health.refused(refused.evidence(), now));
    } else if (check instanceof AccessCheck.Unreachable unreachable) {
      learn(accountId, health -> health.failed(unreachable.evidence(), now));
    }
    return check;
  }

  private AccessCheck check(Member member) {
    VideoProvider kit = kits.find(member.provider()).orElseThrow();
    try {
      return kit.check(new ProviderAccess(member.id(), member.baseUrl(), member.credentials()));
    } catch (RuntimeException e) {
      return new AccessCheck.Unreachable(e.getClass().getSimpleName());
    }
  }

  private void mend(String accountId) {
    learn(accountId, Health::mended);
  }

  private void learn(String accountId, UnaryOperator<Health> step) {
    roster.learn(health.change(accountId, step).after());
  }

  private Optional<Member> stored(String accountId) {
    return roster.find(accountId).filter(each -> !each.fromEnvironment());
  }

  /** Nothing is saved if another account of the provider has the name. */
  private Saved save(String id, String statement, @Nullable Object... values) {
    int saved = sql.update(statement, values);
    roster.forget();
    return saved == 1
        ? new Saved(id, List.of())
        : new Saved("", List.of(Violation.of("name", "taken")));
  }

  private static Map<String, String> given(AccountTerms terms) {
    Map<String, String> given = new LinkedHashMap<>();
    terms
        .credentials()
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                given.put(name, value.strip());
              }
            });
    return given;
  }

  /**
   * What became of a change.
   *
   * @param id the account; empty if nothing was saved
   */
  public record Saved(String id, List<Violation> violations) {}
}
