package org.modelsquare.keys;

/** What becomes of a caller who presents a secret. */
public sealed interface KeyVerdict {

  /**
   * The caller holds this key.
   *
   * @param key the key, at most a few seconds old
   */
  record Accepted(ApiKey key) implements KeyVerdict {}

  /**
   * The caller is not let in.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements KeyVerdict {}

  /** Why a secret is not accepted. */
  enum Reason {
    /** It has not the form of a secret, or its checksum is wrong. */
    MALFORMED,
    /** No key has it. */
    UNKNOWN,
    /** The key's time is over. */
    EXPIRED,
    /** The key is paused. */
    PAUSED,
    /** The key, or this secret of it, was ended. */
    REVOKED,
    /** The key must not be used from this address. */
    NETWORK
  }
}
