package org.modelsquare.webhooks.delivery;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.outbound.GuardedClient;
import org.modelsquare.outbound.OutboundAnswer;
import org.modelsquare.outbound.OutboundCall;
import org.modelsquare.outbound.OutboundFailure;
import org.modelsquare.outbound.OutboundRefused;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.SigningSecret;

/** Signs an event and takes it to its endpoint, once. */
@Singleton
class Messenger {

  private static final Logger LOG = Logger.getLogger(Messenger.class);
  private static final int KEPT_OF_AN_ANSWER = 500;

  /** Links in a body live for a day; from half of that on it is written anew. */
  private static final Duration FRESH = Duration.ofHours(12);

  private static final int NANOS_PER_MILLI = 1_000_000;

  private final GuardedClient client;
  private final Endpoints endpoints;
  private final Jobs jobs;
  private final EventBody bodies;
  private final Clock clock;

  Messenger(GuardedClient client, Endpoints endpoints, Jobs jobs, EventBody bodies, Clock clock) {
    this.client = client;
    this.endpoints = endpoints;
    this.jobs = jobs;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** The same delivery with links that work. */
  Claimed refreshed(Claimed delivery) {
    Instant now = clock.instant();
    String jobId = delivery.jobId();
    if (jobId == null || now.isBefore(delivery.bodyAt().plus(FRESH))) {
      return delivery;
    }
    return jobs.find(jobId)
        .map(job -> bodies.of(delivery.id(), job, delivery.createdAt()))
        .map(body -> delivery.rewritten(body, now))
        .orElse(delivery);
  }

  /** Calls the endpoint; what goes wrong is part of the answer. */
  Attempt call(Claimed delivery) {
    Instant at = clock.instant();
    List<SigningSecret> secrets;
    try {
      secrets = endpoints.secrets(delivery.endpointId());
    } catch (IllegalStateException e) {
      // Its owner can help: a new secret can be read again.
      LOG.warn(e.getMessage());
      return Attempt.unanswered(at, 0, "secret_lost");
    }
    // None if the endpoint was deleted this moment: what is not signed is not sent.
    return secrets.isEmpty()
        ? Attempt.unanswered(at, 0, "secret_lost")
        : call(delivery, secrets, at);
  }

  private Attempt call(Claimed delivery, List<SigningSecret> secrets, Instant at) {
    long began = System.nanoTime();
    try {
      OutboundAnswer answer = client.send(request(delivery, secrets, at.getEpochSecond()));
      return Attempt.answered(at, millisSince(began), answer.status(), answer.body());
    } catch (OutboundRefused e) {
      return Attempt.unanswered(at, millisSince(began), "refused");
    } catch (OutboundFailure e) {
      return Attempt.unanswered(at, millisSince(began), e.kind().code());
    } catch (InterruptedIOException e) {
      return Attempt.unanswered(at, millisSince(began), "timeout");
    } catch (IOException e) {
      return Attempt.unanswered(at, millisSince(began), "broken");
    }
  }

  private static OutboundCall request(
      Claimed delivery, List<SigningSecret> secrets, long timestamp) {
    String signatures =
        secrets.stream()
            .map(secret -> secret.sign(delivery.id(), timestamp, delivery.body()))
            .collect(Collectors.joining(" "));
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "User-Agent",
            "ModelSquare-Webhooks/1.0",
            "webhook-id",
            delivery.id(),
            "webhook-timestamp",
            String.valueOf(timestamp),
            "webhook-signature",
            signatures);
    byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
    return new OutboundCall("POST", delivery.url(), headers, body, KEPT_OF_AN_ANSWER);
  }

  private static int millisSince(long began) {
    return (int) ((System.nanoTime() - began) / NANOS_PER_MILLI);
  }
}
