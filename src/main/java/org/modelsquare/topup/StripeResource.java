package org.modelsquare.topup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Where Stripe reports payments. Its signature is all that is trusted. */
@Path("/stripe/webhook")
@PermitAll
@Blocking
public class StripeResource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long TOLERANCE_SECONDS = 300;

  private final StripeSettings settings;
  private final CardBookings bookings;
  private final Clock clock;

  StripeResource(StripeSettings settings, CardBookings bookings, Clock clock) {
    this.settings = settings;
    this.bookings = bookings;
    this.clock = clock;
  }

  /** Takes one report; what it says is read only after its signature was found right. */
  @POST
  public Response take(byte[] body, @RestHeader("Stripe-Signature") @Nullable String signature) {
    if (!settings.isOn()) {
      throw new NotFoundException();
    }
    String payload = new String(body, StandardCharsets.UTF_8);
    try {
      String secret = settings.webhookSecret().orElseThrow();
      Webhook.Signature.verifyHeader(
          payload, signature == null ? "" : signature, secret, TOLERANCE_SECONDS, clock);
      bookings.take(JSON.readTree(payload));
    } catch (SignatureVerificationException | JsonProcessingException e) {
      throw new BadRequestException(e);
    }
    return Response.noContent().build();
  }
}
