package org.modelsquare.upstream;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;
import org.modelsquare.tracing.Traces;

/** Notes which request belongs to the call, and asks for an answer that is not packed. */
class CallFilter implements ResteasyReactiveClientRequestFilter {

  @Override
  public void filter(ResteasyReactiveClientRequestContext context) {
    context.getHeaders().putSingle(HttpHeaders.ACCEPT_ENCODING, "identity");
    CurrentCall.note(context);
    Traces.method(context.getMethod());
  }
}
