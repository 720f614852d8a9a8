package org.modelsquare.outbound;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** The one way out with the rules of production, without the rest of the house. */
public final class StrictOutbound implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final BoundedLookup lookup = new BoundedLookup(new SystemNames());
  private final GuardedClient client =
      new GuardedClient(new OutboundPolicy(OutboundTerms.STRICT), lookup, new Production(), vertx);

  private StrictOutbound() {}

  public static StrictOutbound open() {
    return new StrictOutbound();
  }

  public GuardedClient client() {
    return client;
  }

  @Override
  public void close() {
    client.stop();
    lookup.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private record Production() implements OutboundSettings {

    @Override
    public boolean allowHttp() {
      return false;
    }

    @Override
    public boolean allowPrivate() {
      return false;
    }

    @Override
    public List<String> ports() {
      return List.of("443", "8443");
    }

    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration totalTimeout() {
      return Duration.ofSeconds(10);
    }

    @Override
    public int maxRequestBytes() {
      return 1 << 20;
    }
  }
}
