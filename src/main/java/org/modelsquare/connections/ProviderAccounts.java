package org.modelsquare.connections;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.modelsquare.connections.HealthBook.Turn;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;

/** The accounts of this instance with its providers, and how they are doing. */
@Singleton
public class ProviderAccounts {

  private static final Logger LOG = Logger.getLogger(ProviderAccounts.class);

  private final VideoProviders providers;
  private final Roster roster;
  private final HealthBook book;
  private final Clock clock;

  ProviderAccounts(VideoProviders providers, Roster roster, HealthBook book, Clock clock) {
    this.providers = providers;
    this.roster = roster;
    this.book = book;
    this.clock = clock;
  }

  /** The accounts of a provider that take orders now. */
  public List<ProviderAccount> taking(String provider) {
    if (isBuiltIn(provider)) {
      return List.of(ProviderAccount.builtIn(provider));
    }
    Instant now = clock.instant();
    return usable(provider)
        .filter(each -> roster.health(each.id()).takes(now))
        .map(each -> each.account(roster.health(each.id()), now))
        .toList();
  }

  /** What opens an account, also of one that takes no orders: running jobs are followed. */
  public Optional<ProviderAccess> access(String accountId) {
    if (isBuiltIn(accountId)) {
      return Optional.of(ProviderAccess.builtIn(accountId));
    }
    return roster
        .find(accountId)
        .filter(each -> each.problem() == null)
        .map(each -> new ProviderAccess(each.id(), each.baseUrl(), each.credentials()));
  }

  /** The names of the providers with which this instance has any account. */
  public List<String> providers() {
    Stream<String> builtIn =
        providers.all().stream().filter(VideoProvider::isBuiltIn).map(VideoProvider::id);
    Stream<String> connected =
        roster.members().stream()
            .filter(each -> each.problem() == null)
            .map(Member::provider)
            .filter(each -> !isBuiltIn(each));
    return Stream.concat(builtIn, connected).distinct().sorted().toList();
  }

  /** True if an account is there that serves the provider's models. */
  public boolean isConnected(String provider) {
    return isBuiltIn(provider) || usable(provider).findAny().isPresent();
  }

  /**
   * True if an order may go to an account now. While its circuit is half open, one caller on one
   * instance hears so, and its order is the trial.
   */
  public boolean admits(String accountId) {
    if (isBuiltIn(accountId)) {
      return true;
    }
    return switch (roster.health(accountId).circuit(clock.instant())) {
      case CLOSED -> true;
      case OPEN -> false;
      case HALF_OPEN -> change(accountId, health -> health.tried(clock.instant()));
    };
  }

  /** An account answered as it should. */
  public void succeeded(String accountId) {
    change(accountId, health -> health.succeeded(clock.instant()));
  }

  /** An account's provider did not answer, or with an error of its own. */
  public void failed(String accountId, String evidence) {
    change(accountId, health -> health.failed(evidence, clock.instant()));
  }

  /** A provider does not serve an account. */
  public void refused(String accountId, String evidence) {
    change(accountId, health -> health.refused(evidence, clock.instant()));
  }

  /**
   * Writes only what memory does not know already. Health is told beside an answer that matters
   * more: no failure here may lose that.
   */
  private boolean change(String accountId, UnaryOperator<Health> step) {
    if (isBuiltIn(accountId)) {
      return false;
    }
    try {
      Health known = roster.health(accountId);
      if (step.apply(known).equals(known)) {
        return false;
      }
      Turn turn = book.change(accountId, step);
      roster.learn(turn.after());
      tell(turn);
      return turn.isChange();
    } catch (RuntimeException e) {
      LOG.warnf("how %s is doing could not be written down: %s", accountId, e);
      return false;
    }
  }

  private void tell(Turn turn) {
    Instant now = clock.instant();
    Circuit before = turn.before().circuit(now);
    Circuit after = turn.after().circuit(now);
    if (after == Circuit.OPEN && before != Circuit.OPEN) {
      LOG.warnf(
          "provider account %s takes no orders until %s: %s",
          turn.after().accountId(), turn.after().openUntil(), turn.after().lastError());
    } else if (after == Circuit.CLOSED && before != Circuit.CLOSED) {
      LOG.infof("provider account %s takes orders again", turn.after().accountId());
    }
  }

  private Stream<Member> usable(String provider) {
    return roster.members().stream()
        .filter(each -> each.provider().equals(provider) && each.isUsable());
  }

  private boolean isBuiltIn(String provider) {
    return providers.find(provider).map(VideoProvider::isBuiltIn).orElse(false);
  }
}
