package org.modelsquare.upstream;

import io.vertx.core.Vertx;
import java.time.Clock;
import org.modelsquare.outbound.StrictOutbound;
import org.modelsquare.tracing.TestTraces;

/**
 * The tools of a kit with the settings of a test, and with the rules for addresses of production.
 */
public final class Workshop implements AutoCloseable {

  private final StrictOutbound outbound = StrictOutbound.open();
  private final UpstreamClients clients;
  private final VideoDownload download;

  public Workshop(UpstreamSettings settings, Vertx vertx) {
    this.clients = new UpstreamClients(settings, vertx, Clock.systemUTC(), TestTraces.NONE);
    this.download = new VideoDownload(outbound.client(), settings);
  }

  public UpstreamClients clients() {
    return clients;
  }

  public VideoDownload download() {
    return download;
  }

  @Override
  public void close() {
    clients.stop();
    outbound.close();
  }
}
