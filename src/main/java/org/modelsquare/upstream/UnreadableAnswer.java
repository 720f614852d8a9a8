package org.modelsquare.upstream;

import java.io.IOException;

/** A provider's answer that is not what its documentation promises. */
public final class UnreadableAnswer extends IOException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong, fit to be evidence. */
  public UnreadableAnswer(String evidence) {
    super(evidence);
  }
}
