package org.modelsquare.outbound;

import java.io.IOException;
import java.util.Locale;

/** A call that was allowed and brought no answer. */
public final class OutboundFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  OutboundFailure(Kind kind, Throwable cause) {
    super(kind.code() + ": " + cause.getMessage(), cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** What can go wrong. */
  public enum Kind {
    /** The name stands for nothing. */
    UNKNOWN_HOST,
    /** Nobody opened the door. */
    NO_CONNECTION,
    /** The other side could not prove that it is who it should be. */
    TLS,
    /** It took too long. */
    TIMEOUT,
    /** The other side hung up or did not speak HTTP. */
    BROKEN;

    /** The name in the database and in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
