package org.modelsquare.upstream;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A provider gave no whole answer. The message is fit to be evidence. */
public final class UpstreamFault extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean neverSent;

  UpstreamFault(String evidence, boolean neverSent, @Nullable Throwable cause) {
    super(evidence, cause);
    this.neverSent = neverSent;
  }

  /** True if the provider certainly got nothing of the request. */
  public boolean neverSent() {
    return neverSent;
  }
}
