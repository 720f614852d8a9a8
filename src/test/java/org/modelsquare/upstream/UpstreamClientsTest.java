package org.modelsquare.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.testing.Receiver.Received;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;
import org.modelsquare.tracing.TestTraces;

/** Calls to a provider whatever it answers. */
@QuarkusTest
class UpstreamClientsTest {

  private static final String KEY = "very-secret-key-1";
  private static final String GET = "GET /v1/things/1";
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  private final ScriptedUpstream upstream = ScriptedUpstream.open();

  @Inject Vertx vertx;

  @AfterEach
  void close() {
    upstream.close();
  }

  @Test
  void anAnswerIsReadAndTheRequestArrivesAsItShould() throws IOException {
    upstream.on("POST /v1/things", Turn.json(201, "{\"id\":\"ä\"}", "X-One: 1"));
    UpstreamClients clients = clients(ShortTerms.patient());
    ProviderAccess access = access(upstream.url("/v1"));
    ThingsClient client = clients.client(ThingsClient.class, access.baseUrl());
    UpstreamAnswer answer =
        clients.call(access, () -> client.make("Bearer " + KEY, "{\"prompt\":\"汉\"}"));
    assertEquals(201, answer.status());
    assertEquals("ä", answer.json().get("id").asText());
    assertEquals("1", answer.header("X-One"));
    assertEquals("application/json", answer.contentType());
    Received request = upstream.received().get(0);
    assertEquals("{\"prompt\":\"汉\"}", request.body());
    assertEquals("Bearer " + KEY, request.header("authorization"));
    assertEquals("identity", request.header("accept-encoding"));
    assertEquals("ModelSquare", request.header("user-agent"));
    assertEquals("application/json", request.header("content-type"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 301, 302, 307, 400, 401, 404, 409, 429, 500, 503})
  void everyStatusIsAnAnswer(int status) throws IOException {
    upstream.on(GET, Turn.redirect(status, upstream.url("/elsewhere")));
    UpstreamAnswer answer = get(ShortTerms.patient());
    assertEquals(status, answer.status());
    assertEquals(1, upstream.received().size(), "no redirect is followed");
  }

  @ParameterizedTest
  @CsvSource({
    "200,application/json",
    "500,text/html",
    "200,multipart/form-data; boundary=x",
    "500,multipart/form-data; boundary=x"
  })
  void anEndlessAnswerIsCut(int status, String type) throws IOException {
    upstream.on(GET, Turn.endless(status, type));
    UpstreamAnswer answer = get(ShortTerms.patient());
    assertTrue(answer.cut());
    assertEquals(1 << 20, answer.body().length);
    assertThrows(UnreadableAnswer.class, answer::json);
    assertTrue(answer.evidence().length() < 300);
  }

  @Test
  void aPackedAnswerIsNotUnpackedBeyondTheBound() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write(new byte[32 << 20]);
    }
    upstream.on(
        GET, Turn.whole(200, "application/json", bomb.toByteArray(), "Content-Encoding: gzip"));
    UpstreamAnswer answer = get(ShortTerms.patient());
    assertTrue(answer.body().length <= 1 << 20);
    assertThrows(UnreadableAnswer.class, answer::json);
  }

  @Test
  void slowOnesAreGivenUp() {
    for (Turn turn : new Turn[] {Turn.silence(), Turn.drip(200), Turn.drip(500), Turn.dripHead()}) {
      upstream.on(GET, turn);
      UpstreamFault fault = assertThrows(UpstreamFault.class, () -> get(ShortTerms.impatient()));
      assertFalse(fault.neverSent());
    }
  }

  @Test
  void whatBreaksOffMayHaveBeenTaken() {
    for (Turn turn :
        new Turn[] {
          Turn.reset(),
          client -> {},
          Turn.truncated(200, "{\"id\":\"1\"}"),
          Turn.raw("NOT HTTP\r\n\r\n")
        }) {
      upstream.on(GET, turn);
      UpstreamFault fault = assertThrows(UpstreamFault.class, () -> get(ShortTerms.patient()));
      assertFalse(fault.neverSent(), fault.getMessage());
    }
  }

  @Test
  void whatWasNeverConnectedWasNeverSent() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    for (String base :
        new String[] {
          "http://127.0.0.1:" + free,
          "http://nowhere.invalid",
          "https" + upstream.url("").toString().substring(4)
        }) {
      UpstreamFault fault =
          assertThrows(
              UpstreamFault.class, () -> get(ShortTerms.impatient(), URI.create(base + "/v1")));
      assertTrue(fault.neverSent(), base + " " + fault.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "3|3",
        "0|0",
        "Mon, 23 Nov 2026 05:00:07 GMT|7",
        "Mon, 23 Nov 2026 04:00:07 GMT|",
        "-5|",
        "99999999999999|",
        "86400|",
        "soon|",
        "1.5|"
      },
      delimiter = '|')
  void retryAfterIsReadWhereItMakesSense(String header, Long seconds) throws IOException {
    upstream.on(GET, Turn.json(429, "{}", "Retry-After: " + header));
    Duration expected = seconds == null ? null : Duration.ofSeconds(seconds);
    assertEquals(expected, get(ShortTerms.patient()).retryAfter());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "\"a\"",
        "{",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "<html>",
        "{\"a\":NaN}",
        "\u0000"
      })
  void onlyAnUnambiguousObjectIsJson(String body) throws IOException {
    upstream.on(GET, Turn.json(200, body));
    UpstreamAnswer answer = get(ShortTerms.patient());
    assertThrows(UnreadableAnswer.class, answer::json);
    upstream.on(GET, Turn.json(200, "{\"a\":".repeat(100) + "1" + "}".repeat(100)));
    assertThrows(UnreadableAnswer.class, () -> get(ShortTerms.patient()).json());
  }

  @Test
  void evidenceIsOneLineWithoutSecrets() throws IOException {
    upstream.on(
        GET,
        Turn.json(
            401,
            "{\n \"m\": \"bad key " + KEY + " Bearer abc.def sk-1234567890\"}" + "x".repeat(999)));
    String evidence = get(ShortTerms.patient()).evidence();
    assertTrue(evidence.startsWith("HTTP 401, { \"m\": \"bad key *** Bearer *** ***"), evidence);
    assertTrue(evidence.length() <= 300 && evidence.lines().count() == 1);
    assertNull(get(ShortTerms.patient()).retryAfter());
  }

  private UpstreamAnswer get(UpstreamSettings settings) throws UpstreamFault {
    return get(settings, upstream.url("/v1"));
  }

  private UpstreamAnswer get(UpstreamSettings settings, URI base) throws UpstreamFault {
    UpstreamClients clients = clients(settings);
    try {
      ThingsClient client = clients.client(ThingsClient.class, base);
      return clients.call(access(base), () -> client.get("Bearer " + KEY, "1"));
    } finally {
      clients.stop();
    }
  }

  private UpstreamClients clients(UpstreamSettings settings) {
    return new UpstreamClients(settings, vertx, Clock.fixed(NOW, ZoneOffset.UTC), TestTraces.NONE);
  }

  private static ProviderAccess access(URI base) {
    return new ProviderAccess("pacc_1", base, Map.of("api_key", KEY));
  }
}
