package org.modelsquare.upstream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.outbound.OutboundRefused;
import org.modelsquare.outbound.StrictOutbound;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;

/**
 * Finished videos, wherever a provider says they are; the rules for addresses are those of
 * production.
 */
class VideoDownloadTest {

  private static final Map<String, String> BEARER = Map.of("Authorization", "Bearer k");
  private static final long TWO_GIGABYTES = 2L << 30;

  private final ScriptedUpstream home = ScriptedUpstream.open();
  private final ScriptedUpstream inside = ScriptedUpstream.open();
  private final StrictOutbound outbound = StrictOutbound.open();

  @AfterEach
  void close() {
    home.close();
    inside.close();
    outbound.close();
  }

  @Test
  void aVideoAtHomeIsReadWithTheCredentials() throws IOException {
    byte[] bytes = "a video".getBytes(StandardCharsets.UTF_8);
    home.on("GET /v", Turn.redirect(302, "/w?x=1"))
        .on("GET /w", Turn.whole(200, "video/mp4", bytes));
    try (RemoteContent content = open(home.url("/v"))) {
      assertEquals(bytes.length, content.length());
      assertArrayEquals(bytes, content.body().readAllBytes());
    }
    assertEquals("Bearer k", home.received("GET /w").get(0).header("authorization"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIntoOneOwnNetworkIsRefused(int status) {
    home.on("GET /v", Turn.redirect(status, inside.url("/secret")));
    assertThrows(OutboundRefused.class, () -> open(home.url("/v")));
    assertEquals(0, inside.received().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:video/mp4;base64,AAAA",
        "file:///etc/passwd",
        "http://169.254.169.254/latest",
        "https://10.0.0.1/v.mp4",
        "https://[::1]/v.mp4",
        "https://localhost/v.mp4",
        "https://user@example.com/v.mp4",
        "//",
        "v.mp4"
      })
  void anAddressThatMustNotBeCalledIsRefused(String url) {
    assertThrows(
        OutboundRefused.class, () -> open(URI.create(url.equals("//") ? "https:///" : url)));
  }

  @Test
  void redirectsInACircleEnd() {
    home.on("GET /v", Turn.redirect(302, "/v"));
    assertThrows(IOException.class, () -> open(home.url("/v")));
    assertEquals(6, home.received().size());
  }

  @Test
  void whatIsGoneIsGoneAndTheRestMayComeBack() {
    for (int status : new int[] {404, 410}) {
      home.on("GET /v", Turn.json(status, "{}"));
      assertThrows(RemoteVideoGone.class, () -> open(home.url("/v")));
    }
    for (int status : new int[] {401, 403, 429, 500, 503, 206, 204}) {
      home.on("GET /v", Turn.json(status, "{}"));
      IOException e = assertThrows(IOException.class, () -> open(home.url("/v")));
      assertFalse(e instanceof RemoteVideoGone, "HTTP " + status);
    }
    home.on("GET /v", Turn.whole(200, "video/mp4", new byte[9], "Content-Encoding: gzip"));
    assertThrows(IOException.class, () -> open(home.url("/v")));
  }

  @Test
  void aBodyThatBreaksOffIsAnError() throws IOException {
    home.on("GET /v", Turn.truncated(200, "half"));
    try (RemoteContent content = open(home.url("/v"))) {
      assertThrows(IOException.class, () -> content.body().readAllBytes());
    }
  }

  @Test
  void aBodyThatStopsIsGivenUp() throws IOException {
    home.on(
        "GET /v",
        client -> {
          client
              .getOutputStream()
              .write(
                  "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\na".getBytes(StandardCharsets.UTF_8));
          Turn.silence().answer(client);
        });
    ShortTerms slow = new ShortTerms(Duration.ofSeconds(20), Duration.ofMillis(200));
    try (RemoteContent content = open(home.url("/v"), slow)) {
      assertThrows(IOException.class, () -> content.body().readAllBytes());
    }
    home.on("GET /v", Turn.silence());
    assertThrows(IOException.class, () -> open(home.url("/v"), ShortTerms.impatient()));
  }

  @Test
  void theSenderWaitsForTheReader() throws IOException {
    AtomicLong sent = new AtomicLong();
    home.on("GET /v", client -> pour(client.getOutputStream(), sent));
    byte[] piece = new byte[1 << 16];
    long read = 0;
    long ahead = 0;
    try (RemoteContent content = open(home.url("/v"))) {
      for (int got = 0; got >= 0; got = content.body().read(piece)) {
        read += got;
        ahead = Math.max(ahead, sent.get() - read);
      }
    }
    assertEquals(TWO_GIGABYTES, read);
    assertTrue(ahead < 32 << 20, ahead + " bytes were taken in before anybody read them");
  }

  private static void pour(OutputStream out, AtomicLong sent) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: " + TWO_GIGABYTES + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    byte[] piece = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    while (sent.addAndGet(piece.length) <= TWO_GIGABYTES) {
      out.write(piece);
    }
  }

  private RemoteContent open(URI url) throws IOException {
    return open(url, ShortTerms.patient());
  }

  private RemoteContent open(URI url, UpstreamSettings settings) throws IOException {
    ProviderAccess access = new ProviderAccess("pacc_1", home.url("/v1"), Map.of("api_key", "k"));
    return new VideoDownload(outbound.client(), settings).open(access, url, BEARER);
  }
}
