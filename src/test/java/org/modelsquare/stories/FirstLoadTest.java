package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FirstLoadTest {

  private static final Logger LOG = Logger.getLogger(FirstLoadTest.class);
  private static final int MOST_BYTES = 100_000;
  private static final int MOST_SCRIPT = 20_000;
  private static final double MOST_SHIFT = 0.02;

  /** What is seen first, and by how much things jump: told by the browser itself. */
  private static final String WATCH =
      """
      window.seen = {shift: 0, moved: '', largest: ''};
      new PerformanceObserver(list => list.getEntries().forEach(each => {
        if (each.hadRecentInput) return;
        window.seen.shift += each.value;
        window.seen.moved += each.sources.map(of => of.node?.outerHTML?.slice(0, 80)).join(' ');
      })).observe({type: 'layout-shift', buffered: true});
      new PerformanceObserver(list => list.getEntries().forEach(each => {
        const of = each.element;
        window.seen.largest = !of ? 'gone'
          : of.tagName === 'IMG' && !(of.width && of.height) ? 'unsized image' : of.tagName;
      })).observe({type: 'largest-contentful-paint', buffered: true});
      """;

  @Inject Stories stories;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/",
        "/en/models/sandbox-reel",
        "/zh-hans/models/kling-v3-fast",
        "/zh-hant/models/sandbox-lab",
        "/zh-hant/models",
        "/zh-hans/models/kling-v3/api",
        "/en/docs",
        "/en/sign-up"
      })
  void theFirstPageIsLight(String path) {
    stories.tell("first load", Scripting.ON, visitor -> weigh(visitor, path));
  }

  private static void weigh(Visitor visitor, String path) {
    AtomicLong bytes = new AtomicLong();
    AtomicInteger requests = new AtomicInteger();
    CDPSession session = visitor.page().context().newCDPSession(visitor.page());
    session.send("Network.enable");
    Map<String, String> addresses = new HashMap<>();
    session.on(
        "Network.requestWillBeSent",
        event ->
            addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("request").get("url").getAsString()));
    StringBuilder parts = new StringBuilder();
    AtomicLong script = new AtomicLong();
    visitor.page().addInitScript(WATCH);
    session.on(
        "Network.loadingFinished",
        event -> {
          bytes.addAndGet(event.get("encodedDataLength").getAsLong());
          requests.incrementAndGet();
          if (addresses.get(event.get("requestId").getAsString()).contains(".js")) {
            script.addAndGet(event.get("encodedDataLength").getAsLong());
          }
          parts.append("\n  ").append(event.get("encodedDataLength").getAsLong()).append(" ");
          parts.append(addresses.get(event.get("requestId").getAsString()));
        });
    visitor.opens(path);
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    LOG.infof(
        "first load of %s: %d bytes in %d requests%s", path, bytes.get(), requests.get(), parts);
    assertTrue(script.get() > 0 && script.get() < MOST_SCRIPT, path + " scripts " + script + parts);
    double shift = ((Number) visitor.page().evaluate("window.seen.shift")).doubleValue();
    Object moved = visitor.page().evaluate("window.seen.moved");
    assertTrue(shift <= MOST_SHIFT, path + " jumps by " + shift + ": " + moved);
    Object largest = visitor.page().evaluate("window.seen.largest");
    assertFalse(Set.of("", "unsized image", "VIDEO").contains(largest), path + ": " + largest);
    assertTrue(bytes.get() > 0 && bytes.get() < MOST_BYTES, path + " weighs " + bytes + parts);
  }
}
