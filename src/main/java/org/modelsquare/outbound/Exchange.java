package org.modelsquare.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.modelsquare.outbound.OutboundFailure.Kind;

/** One request to one address of a host, and its answer. */
final class Exchange {

  private final HttpClient client;
  private final OutboundAddress address;
  private final InetAddress door;
  private final OutboundCall call;
  private final Promise<OutboundAnswer> answer = Promise.promise();
  private final Buffer kept = Buffer.buffer();
  private volatile @Nullable HttpClientRequest request;
  private volatile boolean over;

  Exchange(HttpClient client, OutboundAddress address, InetAddress door, OutboundCall call) {
    this.client = client;
    this.address = address;
    this.door = door;
    this.call = call;
  }

  OutboundAnswer run(Deadline deadline) throws OutboundFailure {
    Future<HttpClientRequest> connected = client.request(options(deadline));
    connected.onSuccess(this::send).onFailure(answer::tryFail);
    try {
      return answer
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
      throw failure(e.getCause(), connected.succeeded());
    } finally {
      hangUp();
    }
  }

  private RequestOptions options(Deadline deadline) {
    RequestOptions options = options(HttpMethod.valueOf(call.method()), address, door, deadline);
    call.headers().forEach(options::putHeader);
    return options
        .putHeader("Host", address.authority())
        .putHeader("Content-Length", String.valueOf(call.body().length));
  }

  /** The socket goes to the address that was checked; everything else goes by the name. */
  static RequestOptions options(
      HttpMethod method, OutboundAddress address, InetAddress door, Deadline deadline) {
    return new RequestOptions()
        .setMethod(method)
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(door, address.port())))
        .setHost(HostRules.bare(address.host()))
        .setPort(address.port())
        .setSsl(address.isTls())
        .setURI(address.target())
        .setFollowRedirects(false)
        .setConnectTimeout(deadline.millisLeft())
        .putHeader("Host", address.authority())
        .putHeader("Connection", "close");
  }

  private void send(HttpClientRequest ready) {
    request = ready;
    // Said here already, and no error of ours: the log is not for strangers to fill.
    ready.connection().exceptionHandler(answer::tryFail);
    if (over) {
      ready.reset();
      return;
    }
    ready.response().onSuccess(this::read).onFailure(answer::tryFail);
    ready.end(Buffer.buffer(call.body())).onFailure(answer::tryFail);
  }

  private void read(HttpClientResponse response) {
    response.exceptionHandler(answer::tryFail);
    response.endHandler(done -> answer.tryComplete(kept(response, false)));
    response.handler(
        chunk -> {
          int room = call.keep() - kept.length();
          kept.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
          if (chunk.length() > room) {
            answer.tryComplete(kept(response, true));
            hangUp();
          }
        });
  }

  private OutboundAnswer kept(HttpClientResponse response, boolean cut) {
    return new OutboundAnswer(response.statusCode(), kept.getBytes(), cut);
  }

  /** Whatever still comes is nobody's concern. */
  private void hangUp() {
    over = true;
    HttpClientRequest sent = request;
    if (sent != null) {
      sent.connection().close();
    }
  }

  static OutboundFailure failure(@Nullable Throwable cause, boolean connected) {
    Throwable seen = cause == null ? new IOException("no reason given") : cause;
    if (isTls(seen)) {
      return new OutboundFailure(Kind.TLS, seen);
    }
    return new OutboundFailure(connected ? Kind.BROKEN : Kind.NO_CONNECTION, seen);
  }

  private static boolean isTls(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SSLException) {
        return true;
      }
    }
    return false;
  }
}
