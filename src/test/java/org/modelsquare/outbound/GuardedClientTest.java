package org.modelsquare.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modelsquare.outbound.OutboundFailure.Kind;
import org.modelsquare.testing.Receiver;

/** The one client for addresses of others: where it connects, and what it puts up with. */
class GuardedClientTest {

  /** Public by its number, and given to nobody. */
  private static final String NOWHERE = "3000::1";

  private static final int PLENTY = 1000;
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private static Vertx vertx;

  private final PushedPolicy policy = new PushedPolicy();
  private final ScriptedNames names = new ScriptedNames();
  private final BoundedLookup lookup = new BoundedLookup(names);
  private final Receiver receiver = Receiver.open();

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void closeReceiver() {
    receiver.close();
    lookup.stop();
  }

  @Test
  void aRequestArrivesWithTheNameInItsHost() throws IOException {
    policy.allowThisMachine();
    names.answer("hooks.example.com", "127.0.0.1");
    receiver.answering(201, "Set-Cookie: a=b\r\n", "thanks");
    String url = "http://hooks.example.com:" + receiver.port() + "/a?b=c";
    Map<String, String> headers = Map.of("Content-Type", "text/plain", "X-One", "1");
    OutboundAnswer answer = client(10).send(new OutboundCall("POST", url, headers, bytes("hé"), 9));
    client(10).send(call(url));
    assertEquals(201, answer.status());
    assertEquals("thanks", new String(answer.body(), StandardCharsets.UTF_8));
    assertFalse(answer.cut());
    Receiver.Received request = receiver.received().get(0);
    assertEquals("POST /a?b=c HTTP/1.1", request.line());
    assertEquals("hooks.example.com:" + receiver.port(), request.header("host"));
    assertEquals("1", request.header("x-one"));
    assertEquals("hé", request.body());
    assertEquals("", request.header("accept-encoding"));
    assertEquals("", receiver.received().get(1).header("cookie"), "no cookie is kept");
    assertEquals(2, receiver.connections(), "no connection is kept");
  }

  /** The worst name server: whatever is asked, it answers this machine. */
  @Test
  void noFormOfAForbiddenAddressIsConnectedTo() {
    policy.allowPorts();
    names.answer("*", "127.0.0.1");
    List<String> urls = ForbiddenAddresses.all(receiver.port());
    urls.add("https://example.com:" + receiver.port() + "/");
    urls.add("https://127.0.0.1.nip.io:" + receiver.port() + "/");
    List<String> sent = new ArrayList<>();
    try (Receiver six = Receiver.open("::1", receiver.port())) {
      GuardedClient client = client(10);
      for (String url : urls) {
        try {
          client.send(call(url));
          sent.add(url);
        } catch (OutboundRefused refused) {
          // As it should be.
        } catch (IOException e) {
          sent.add(url + " " + e);
        }
      }
      assertEquals(0, six.connections());
    }
    assertEquals(List.of(), sent);
    assertEquals(0, receiver.connections());
  }

  @Test
  void aNameIsAskedForOnceAndItsSecondAnswerIsNeverUsed() {
    policy.allowPorts();
    names.answer("rebind.example.com", NOWHERE).answer("rebind.example.com", "127.0.0.1");
    String url = "https://rebind.example.com:" + receiver.port() + "/";
    IOException failed = assertThrows(IOException.class, () -> client(1).send(call(url)));
    assertTrue(failed instanceof OutboundFailure, failed.toString());
    assertEquals(1, names.questions());
    assertThrows(OutboundRefused.class, () -> client(1).send(call(url)));
    assertEquals(0, receiver.connections());
  }

  @Test
  void theSocketGoesToTheAddressThatWasLookedAt() throws IOException {
    policy.allowThisMachine();
    names.answer("rebind.example.com", "127.0.0.1").answer("rebind.example.com", "127.0.0.2");
    try (Receiver other = Receiver.open("127.0.0.2", receiver.port())) {
      client(10).send(call("http://rebind.example.com:" + receiver.port() + "/"));
      assertEquals(1, receiver.connections());
      assertEquals(0, other.connections());
      assertEquals(1, names.questions());
    }
  }

  @Test
  void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() {
    policy.allowPorts();
    names.answer("mixed.example.com", NOWHERE, "127.0.0.1");
    String url = "https://mixed.example.com:" + receiver.port() + "/";
    OutboundRefused refused = assertThrows(OutboundRefused.class, () -> client(10).send(call(url)));
    assertEquals(Reason.NOT_PUBLIC, refused.reason());
    assertEquals(0, receiver.connections());
  }

  @Test
  void aRedirectIsAnAnswerAndNothingElse() throws IOException {
    policy.allowThisMachine();
    try (Receiver inside = Receiver.open()) {
      String location = "Location: http://127.0.0.1:" + inside.port() + "/\r\n";
      receiver.answering(307, location, "");
      assertEquals(307, client(10).send(call(local())).status());
      assertEquals(0, inside.connections());
    }
  }

  @Test
  void anEndlessAnswerIsCut() throws IOException {
    policy.allowThisMachine();
    receiver.answering(
        (request, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
          while (true) {
            out.write(new byte[65536]);
          }
        });
    OutboundAnswer answer = client(10).send(call(local()));
    assertTrue(answer.cut());
    assertEquals(500, answer.body().length);
  }

  @Test
  void endlessHeadersAreCutOff() {
    policy.allowThisMachine();
    receiver.answering(
        (request, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n"));
          while (true) {
            out.write(bytes("X-More: " + "x".repeat(1000) + "\r\n"));
          }
        });
    assertFailure(Kind.BROKEN, local(), 10);
  }

  @Test
  void whoeverIsSilentOrDripsIsLeft() {
    policy.allowThisMachine();
    receiver.answering((request, out) -> pause(PLENTY));
    assertFailure(Kind.TIMEOUT, local(), 0);
    receiver.answering(
        (request, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n"));
          for (int i = 0; i < PLENTY; i++) {
            out.write('.');
            out.flush();
            pause(20);
          }
        });
    assertFailure(Kind.TIMEOUT, local(), 0);
  }

  @Test
  void aSlowNameServerCostsNoMoreThanTheTime() {
    NameLookup slow =
        name -> {
          pause(PLENTY);
          return List.of();
        };
    GuardedClient client =
        new GuardedClient(
            policy,
            new BoundedLookup(slow),
            settings(Duration.ofMillis(200)),
            vertx,
            new HttpClientOptions());
    OutboundFailure failure =
        assertThrows(OutboundFailure.class, () -> client.send(call("https://a.example.com/")));
    assertEquals(Kind.TIMEOUT, failure.kind());
  }

  @Test
  void nothingIsUnpacked() throws IOException {
    policy.allowThisMachine();
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[10_000]);
    }
    receiver.answering(
        (request, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
          out.write(packed.toByteArray());
        });
    assertEquals(packed.size(), client(10).send(call(local())).body().length);
  }

  @Test
  void whatGoesWrongIsNamed() throws IOException {
    policy.allowThisMachine();
    assertFailure(Kind.UNKNOWN_HOST, "http://none.example.com/", 10);
    receiver.answering((request, out) -> out.write(bytes("SSH-2.0-OpenSSH\r\n\r\n")));
    assertFailure(Kind.BROKEN, local(), 10);
    receiver.answering((request, out) -> {});
    assertFailure(Kind.BROKEN, local(), 10);
    receiver.close();
    assertFailure(Kind.NO_CONNECTION, local(), 10);
  }

  @Test
  void aClosedDoorIsNotTheOnlyOne() throws IOException {
    policy.allowThisMachine();
    names.answer("two.example.com", "127.0.0.3", "127.0.0.1");
    assertEquals(
        200, client(10).send(call("http://two.example.com:" + receiver.port() + "/")).status());
  }

  @Test
  void aBodyThatIsTooLargeIsNotSent() {
    policy.allowThisMachine();
    OutboundCall large = new OutboundCall("POST", local(), Map.of(), new byte[2_000_000], 1);
    assertThrows(IllegalArgumentException.class, () -> client(10).send(large));
    assertEquals(0, receiver.connections());
  }

  private void assertFailure(Kind kind, String url, int seconds) {
    OutboundFailure failure =
        assertThrows(OutboundFailure.class, () -> client(seconds).send(call(url)));
    assertEquals(kind, failure.kind(), failure.toString());
  }

  private GuardedClient client(int seconds) {
    Duration total = seconds == 0 ? Duration.ofMillis(300) : Duration.ofSeconds(seconds);
    return new GuardedClient(policy, lookup, settings(total), vertx, new HttpClientOptions());
  }

  private String local() {
    return "http://127.0.0.1:" + receiver.port() + "/";
  }

  static OutboundCall call(String url) {
    return new OutboundCall("POST", url, Map.of(), bytes("x"), 500);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void pause(int millis) {
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  static OutboundSettings settings(Duration total) {
    return new OutboundSettings() {
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
        return List.of();
      }

      @Override
      public Duration connectTimeout() {
        return CONNECT;
      }

      @Override
      public Duration totalTimeout() {
        return total;
      }

      @Override
      public int maxRequestBytes() {
        return 1_000_000;
      }
    };
  }
}
