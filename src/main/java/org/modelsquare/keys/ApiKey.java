package org.modelsquare.keys;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it stands, without its secret.
 *
 * @param id such as {@code key_01K8SGYNNNVBQTXNR4MM964S7K}
 * @param accountId whose credits it spends
 * @param name what its owner calls it
 * @param scopes what it may do
 * @param models ids of the models that it may use; empty for all
 * @param networks CIDR blocks that it may come from; empty for anywhere
 * @param expiresAt when it ends; null for never
 * @param limits how much it may spend
 * @param prefix the first characters of its current secret
 * @param lastFour the last characters of its current secret
 * @param madeBy the key with which it was made; null for the console
 * @param times what happened to it
 */
public record ApiKey(
    String id,
    String accountId,
    String name,
    Set<Scope> scopes,
    Set<String> models,
    List<String> networks,
    @Nullable Instant expiresAt,
    KeyLimits limits,
    String prefix,
    String lastFour,
    @Nullable String madeBy,
    KeyTimes times) {

  /** True if the key has that scope. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /** True if the key may order from that model. */
  public boolean mayUse(String modelId) {
    return models.isEmpty() || models.contains(modelId);
  }

  /** Where the key stands at that moment. */
  public KeyStatus status(Instant now) {
    if (times.revoked() != null) {
      return KeyStatus.REVOKED;
    }
    if (expiresAt != null && !now.isBefore(expiresAt)) {
      return KeyStatus.EXPIRED;
    }
    return times.paused() == null ? KeyStatus.ACTIVE : KeyStatus.PAUSED;
  }

  /** What the key is allowed, for a change of it. */
  public KeyTerms terms() {
    return new KeyTerms(name, scopes, models, networks, expiresAt, limits);
  }
}
