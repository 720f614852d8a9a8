package org.modelsquare.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.modelsquare.outbound.OutboundFailure.Kind;

/**
 * Finds addresses within a time. The JDK's own question cannot be called off, so it is asked on a
 * thread that may be left behind; there are only so many of those.
 */
@Singleton
class BoundedLookup {

  private static final int THREADS = 64;
  private static final long IDLE_SECONDS = 30;

  private final NameLookup names;
  private final ExecutorService executor =
      new ThreadPoolExecutor(
          0,
          THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "outbound-names");
            thread.setDaemon(true);
            return thread;
          });

  BoundedLookup(NameLookup names) {
    this.names = names;
  }

  List<InetAddress> find(String host, long millis) throws OutboundFailure {
    Future<List<InetAddress>> found;
    try {
      found = executor.submit(() -> names.find(host));
    } catch (RejectedExecutionException e) {
      throw new OutboundFailure(Kind.TIMEOUT, e);
    }
    try {
      return found.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new OutboundFailure(Kind.TIMEOUT, e);
    } catch (ExecutionException e) {
      throw new OutboundFailure(Kind.UNKNOWN_HOST, new UnknownHostException(host));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboundFailure(Kind.TIMEOUT, e);
    } finally {
      found.cancel(true);
    }
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}
