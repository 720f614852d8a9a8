package org.modelsquare.outbound;

import java.io.IOException;

/** An address was not called, because it must not be. */
public final class OutboundRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  OutboundRefused(Reason reason) {
    super("the address is refused: " + reason.code());
    this.reason = reason;
  }

  /** What is wrong with the address. */
  public Reason reason() {
    return reason;
  }
}
