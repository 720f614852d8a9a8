package org.modelsquare.keys;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.keys.KeyVerdict.Accepted;
import org.modelsquare.keys.KeyVerdict.Reason;
import org.modelsquare.keys.KeyVerdict.Refused;
import org.modelsquare.keys.networks.Network;
import org.modelsquare.keys.secrets.KeySecret;

/**
 * Says who holds a secret. Keys are remembered for a few seconds: a change made on another instance
 * takes so long to arrive, one made here arrives at once.
 */
@Singleton
public class KeyRing {

  private static final int MOST = 10_000;

  private final Sql sql;
  private final LastUse lastUse;
  private final Clock clock;
  private final Duration kept;
  private final Map<ByteBuffer, Held> held = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  KeyRing(
      Sql sql,
      LastUse lastUse,
      Clock clock,
      @ConfigProperty(name = "modelsquare.keys.cached", defaultValue = "3s") Duration kept) {
    this.sql = sql;
    this.lastUse = lastUse;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * Judges a secret. A malformed one costs no query. May query, so not for an event loop.
   *
   * @param secret what the caller presents, {@code sk-} and all
   * @param clientAddress the caller's IP address
   */
  public KeyVerdict present(String secret, String clientAddress) {
    Optional<KeySecret> read = KeySecret.read(secret);
    if (read.isEmpty()) {
      return new Refused(Reason.MALFORMED);
    }
    Instant now = clock.instant();
    Held holder = find(read.get(), now);
    if (holder == null) {
      return new Refused(Reason.UNKNOWN);
    }
    Reason reason = holder.refusal(now, clientAddress);
    if (reason != null) {
      return new Refused(reason);
    }
    lastUse.note(holder.key, clientAddress, now);
    return new Accepted(holder.key);
  }

  /** Forgets what is remembered of keys; to be called after their change is committed. */
  void forget(Collection<String> keyIds) {
    changes.incrementAndGet();
    Set<String> ids = Set.copyOf(keyIds);
    held.values().removeIf(each -> ids.contains(each.key.id()));
  }

  private @Nullable Held find(KeySecret secret, Instant now) {
    ByteBuffer hash = ByteBuffer.wrap(secret.hash());
    Held known = held.get(hash);
    if (known != null && known.isFresh(now, kept)) {
      return known;
    }
    long before = changes.get();
    Held found = load(hash.array(), now);
    if (found != null) {
      remember(hash, found, before, now);
    }
    return found;
  }

  private @Nullable Held load(byte[] hash, Instant now) {
    return sql.first(
            KeySql.PRESENTED,
            row -> new Held(KeyRow.read(row), Sql.optionalInstant(row, "retires_at"), now),
            (Object) hash)
        .orElse(null);
  }

  /** What was read before a change must not outlive it. */
  private void remember(ByteBuffer hash, Held found, long before, Instant now) {
    if (held.size() >= MOST) {
      held.values().removeIf(each -> !each.isFresh(now, kept));
    }
    if (held.size() < MOST) {
      held.put(hash, found);
    }
    if (changes.get() != before) {
      held.remove(hash, found);
    }
  }

  /** A key as it was read, through one of its secrets. */
  private static final class Held {

    private final ApiKey key;
    private final @Nullable Instant retires;
    private final Instant readAt;
    private final List<Network> networks;

    Held(ApiKey key, @Nullable Instant retires, Instant readAt) {
      this.key = key;
      this.retires = retires;
      this.readAt = readAt;
      this.networks = key.networks().stream().map(Network::read).flatMap(Optional::stream).toList();
    }

    boolean isFresh(Instant now, Duration kept) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(kept));
    }

    @Nullable Reason refusal(Instant now, String clientAddress) {
      Reason reason =
          switch (key.status(now)) {
            case REVOKED -> Reason.REVOKED;
            case EXPIRED -> Reason.EXPIRED;
            case PAUSED -> Reason.PAUSED;
            case ACTIVE -> null;
          };
      if (reason != null) {
        return reason;
      }
      if (retires != null && !now.isBefore(retires)) {
        return Reason.REVOKED;
      }
      boolean welcome =
          key.networks().isEmpty() || networks.stream().anyMatch(each -> each.holds(clientAddress));
      return welcome ? null : Reason.NETWORK;
    }
  }
}
