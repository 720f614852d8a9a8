package org.modelsquare.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes one letter to the mail server. The conversation is begun on an event loop: begun elsewhere,
 * the server's greeting may arrive before anybody listens for it, and both sides wait.
 */
@Singleton
class Courier {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ReactiveMailer mailer;
  private final Vertx vertx;

  Courier(ReactiveMailer mailer, Vertx vertx) {
    this.mailer = mailer;
    this.vertx = vertx;
  }

  /**
   * Sends it, and waits until the server has it.
   *
   * @throws IllegalStateException if the server does not take it, or says nothing for a minute
   */
  void send(Mail mail) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    Context loop = ((VertxInternal) vertx).createEventLoopContext();
    loop.runOnContext(
        now ->
            mailer
                .send(mail)
                .subscribe()
                .with(nothing -> sent.complete(null), sent::completeExceptionally));
    try {
      sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the mail server did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
