package org.modelsquare.upstream;

import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.SubmitOutcome;

/** A parameter that a vendor's API has no place for; it is refused, never dropped in silence. */
public final class UnmappableParameter extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the parameter's name and why it cannot be sent. */
  public UnmappableParameter(String name, String why) {
    super(name + ": " + why);
  }

  /** The refusal that a kit answers with. */
  public SubmitOutcome.Rejected rejected() {
    return new SubmitOutcome.Rejected(
        new RemoteFailure(Kind.INVALID_REQUEST, "not sent, " + getMessage()));
  }
}
