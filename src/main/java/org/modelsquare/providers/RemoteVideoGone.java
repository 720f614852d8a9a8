package org.modelsquare.providers;

import java.io.IOException;

/** The provider no longer has the video, or never had. */
public class RemoteVideoGone extends IOException {

  private static final long serialVersionUID = 1L;

  /** With the provider's answer as evidence. */
  public RemoteVideoGone(String evidence) {
    super(evidence);
  }
}
