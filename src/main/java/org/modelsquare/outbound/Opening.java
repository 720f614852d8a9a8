package org.modelsquare.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.modelsquare.outbound.OutboundFailure.Kind;

/** One question to one address of a host, until its answer begins. */
final class Opening {

  private final Promise<OutboundStream> opened = Promise.promise();
  private final OutboundFetch fetch;
  private volatile boolean over;

  Opening(OutboundFetch fetch) {
    this.fetch = fetch;
  }

  OutboundStream run(HttpClient client, RequestOptions options, Deadline deadline)
      throws OutboundFailure {
    fetch.headers().forEach(options::putHeader);
    Future<HttpClientRequest> connected = client.request(options);
    connected.onSuccess(this::send).onFailure(opened::tryFail);
    boolean handed = false;
    try {
      OutboundStream stream =
          opened
              .future()
              .toCompletionStage()
              .toCompletableFuture()
              .get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
      handed = true;
      return stream;
    } catch (TimeoutException e) {
      throw new OutboundFailure(Kind.TIMEOUT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboundFailure(Kind.TIMEOUT, e);
    } catch (ExecutionException e) {
      throw Exchange.failure(e.getCause(), connected.succeeded());
    } finally {
      if (!handed) {
        over = true;
        connected.onSuccess(request -> request.connection().close());
      }
    }
  }

  private void send(HttpClientRequest ready) {
    ready.connection().exceptionHandler(opened::tryFail);
    if (over) {
      ready.connection().close();
      return;
    }
    ready.response().onSuccess(this::hand).onFailure(opened::tryFail);
    ready.end().onFailure(opened::tryFail);
  }

  private void hand(HttpClientResponse response) {
    opened.tryComplete(new OutboundStream(response, new ArrivingBody(response, fetch)));
  }
}
