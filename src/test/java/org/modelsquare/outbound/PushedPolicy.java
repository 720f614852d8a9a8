package org.modelsquare.outbound;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules in the hands of a test: strict until they are loosened. */
@Alternative
@Priority(1)
@Singleton
public class PushedPolicy extends OutboundPolicy {

  static final Ports MANY = Ports.parse(List.of("443", "8443", "1024-65535"));

  private volatile OutboundTerms terms = OutboundTerms.STRICT;

  PushedPolicy() {
    super(OutboundTerms.STRICT);
  }

  /** As an instance for development is configured: http, this machine, any free port. */
  public void allowThisMachine() {
    terms = new OutboundTerms(true, true, MANY);
  }

  /** As in production, but with many ports, so that it is not the port that refuses. */
  public void allowPorts() {
    terms = new OutboundTerms(false, false, MANY);
  }

  /** As in production. */
  public void strict() {
    terms = OutboundTerms.STRICT;
  }

  @Override
  OutboundTerms terms() {
    return terms;
  }
}
