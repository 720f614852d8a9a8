package org.modelsquare.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.modelsquare.tracing.TraceCollector;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server and a collector of traces on sockets, and an instance as strict and open as in
 * production that uses them.
 */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  /** What that instance's metrics are shown for. */
  public static final String METRICS_TOKEN = "scraper-1";

  private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
  private static volatile boolean refusing;

  private @Nullable SMTPServer server;
  private @Nullable TraceCollector collector;

  /**
   * What arrived.
   *
   * @param recipient for whom
   * @param source the letter as it was sent, ASCII
   */
  public record Received(String recipient, String source) {}

  /** What has arrived for somebody, in order. */
  public static List<Received> of(String recipient) {
    return RECEIVED.stream().filter(each -> each.recipient().equals(recipient)).toList();
  }

  /** Throws away what has arrived for somebody. */
  public static void forget(String recipient) {
    RECEIVED.removeIf(each -> each.recipient().equals(recipient));
  }

  /** Has it refuse all letters, or take them again. */
  public static void refuse(boolean refuse) {
    refusing = refuse;
  }

  @Override
  public Map<String, String> start() {
    SMTPServer started =
        SMTPServer.port(0).messageHandler((context, from, to, data) -> take(to, data)).build();
    started.start();
    server = started;
    TraceCollector collecting = TraceCollector.start();
    collector = collecting;
    return Map.ofEntries(
        Map.entry("modelsquare.admin.second-factor", "required"),
        Map.entry("modelsquare.metrics.token", METRICS_TOKEN),
        Map.entry("modelsquare.mail.enabled", "true"),
        Map.entry("quarkus.mailer.host", "localhost"),
        Map.entry("quarkus.mailer.port", String.valueOf(started.getPortAllocated())),
        Map.entry("quarkus.mailer.from", "house@example.org"),
        // Each letter begins a conversation, which is the part that once hung.
        Map.entry("quarkus.mailer.keep-alive", "false"),
        Map.entry("modelsquare.traces.endpoint", collecting.endpoint()));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
    if (collector != null) {
      collector.close();
    }
  }

  private static void take(String to, byte[] data) throws RejectException {
    if (refusing) {
      throw new RejectException(451, "come again");
    }
    RECEIVED.add(new Received(to, new String(data, StandardCharsets.US_ASCII)));
  }
}
