package org.modelsquare.keys;

import org.modelsquare.keys.secrets.KeySecret;

/**
 * A key at the one moment at which its secret is known.
 *
 * @param key the key
 * @param secret to be shown once and kept nowhere
 */
public record NewKey(ApiKey key, KeySecret secret) {}
