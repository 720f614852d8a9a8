package org.modelsquare.keys;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to be allowed.
 *
 * @param name what its owner calls it, 1 to 50 characters
 * @param scopes what it may do
 * @param models ids of the models that it may use; empty for all
 * @param networks CIDR blocks that it may come from; empty for anywhere
 * @param expiresAt when it ends; null for never
 * @param limits how much it may spend
 */
public record KeyTerms(
    String name,
    Set<Scope> scopes,
    Set<String> models,
    List<String> networks,
    @Nullable Instant expiresAt,
    KeyLimits limits) {}
