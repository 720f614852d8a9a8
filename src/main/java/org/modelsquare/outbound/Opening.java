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
    try {
      return opened
          .future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new OutboundFailure(Kind.TIMEOUT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboundFailure(Kind.TIMEOUT, e);
    } catch (ExecutionException e) {
      throw Exchange.failure(e.getCause(), connected.succeeded());
    } finally {
      over = true;
      if (!opened.future().succeeded()) {
        connected.onSuccess(request -> request.connection().close());
      }
    }
  }

  private void send(HttpClientRequest ready) {
    ready.connection().exceptionHandler(opened::tryFail);
    if (over) {
      ready.reset();
      return;
    }
    ready.response().onSuccess(this::hand).onFailure(opened::tryFail);
    ready.end().onFailure(opened::tryFail);
  }

  /** An answer that comes when nobody waits any more must not keep its connection. */
  private void hand(HttpClientResponse response) {
    OutboundStream stream = new OutboundStream(response, new ArrivingBody(response, fetch));
    if (!opened.tryComplete(stream) || over) {
      stream.close();
    }
  }
}
