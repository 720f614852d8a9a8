package org.modelsquare.accounts;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.modelsquare.accounts.passwords.HashingBusy;

/** Answers to what only happens under load. */
class AccountsMapper {

  private static final String PAUSE_SECONDS = "5";

  @ServerExceptionMapper
  Response busy(HashingBusy busy) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS)
        .build();
  }
}
