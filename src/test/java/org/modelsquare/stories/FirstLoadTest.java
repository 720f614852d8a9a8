package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FirstLoadTest {

  private static final Logger LOG = Logger.getLogger(FirstLoadTest.class);
  private static final int MOST_BYTES = 100_000;

  @Inject Stories stories;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/",
        "/en/models/sandbox-reel",
        "/zh-hans/models/kling-v3-fast",
        "/zh-hant/models/sandbox-lab"
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
    session.on(
        "Network.loadingFinished",
        event -> {
          bytes.addAndGet(event.get("encodedDataLength").getAsLong());
          requests.incrementAndGet();
          parts.append("\n  ").append(event.get("encodedDataLength").getAsLong()).append(" ");
          parts.append(addresses.get(event.get("requestId").getAsString()));
        });
    visitor.opens(path);
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    LOG.infof("first load of %s: %d bytes in %d requests%s", path, bytes.get(), requests.get(), parts);
    assertTrue(bytes.get() > 0 && bytes.get() < MOST_BYTES, path + " weighs " + bytes + parts);
  }
}
