package org.modelsquare.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelsquare.outbound.OutboundFailure.Kind;

/** Pinned to an address, the connection is still secured by the name. */
class GuardedTlsTest {

  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final PushedPolicy policy = new PushedPolicy();
  private final ScriptedNames names = new ScriptedNames();
  private final BoundedLookup lookup = new BoundedLookup(names);
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    Path store = folder.resolve("hooks.p12");
    Path certificate = folder.resolve("hooks.pem");
    keytool(
        "-genkeypair -alias a -keyalg EC -dname CN=hooks.example.com -validity 2 -storetype PKCS12"
            + " -ext san=dns:hooks.example.com -storepass changeit -keystore "
            + store);
    keytool(
        "-exportcert -rfc -alias a -storepass changeit -keystore "
            + store
            + " -file "
            + certificate);
    PfxOptions key = new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions().setSsl(true).setSni(true).setPfxKeyCertOptions(key))
            .requestHandler(
                request ->
                    request
                        .response()
                        .end(
                            request.connection().indicatedServerName()
                                + " "
                                + request.getHeader("Host")))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    policy.allowThisMachine();
    names.answer("*", "127.0.0.1");
  }

  @AfterEach
  void close() {
    lookup.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void theNameIsIndicatedAndProven() throws IOException {
    String url = "https://hooks.example.com:" + server.actualPort() + "/";
    OutboundAnswer answer = client(trusting()).send(GuardedClientTest.call(url));
    assertEquals(
        "hooks.example.com hooks.example.com:" + server.actualPort(), new String(answer.body()));
  }

  @Test
  void anotherNamesCertificateIsRefused() {
    assertRefused("https://other.example.com:", trusting());
  }

  @Test
  void aCertificateThatNobodySignedIsRefused() {
    assertRefused("https://hooks.example.com:", new HttpClientOptions());
  }

  /** Options cannot switch the proof off. */
  @Test
  void trustIsNotForSale() {
    assertRefused(
        "https://hooks.example.com:",
        new HttpClientOptions().setTrustAll(true).setVerifyHost(false));
  }

  private void assertRefused(String host, HttpClientOptions options) {
    OutboundCall call = GuardedClientTest.call(host + server.actualPort() + "/");
    OutboundFailure failure = assertThrows(OutboundFailure.class, () -> client(options).send(call));
    assertEquals(Kind.TLS, failure.kind(), failure.toString());
  }

  private HttpClientOptions trusting() {
    return new HttpClientOptions()
        .setPemTrustOptions(
            new PemTrustOptions().addCertPath(folder.resolve("hooks.pem").toString()));
  }

  private GuardedClient client(HttpClientOptions options) {
    OutboundSettings settings = GuardedClientTest.settings(Duration.ofSeconds(10));
    return new GuardedClient(policy, lookup, settings, vertx, options);
  }

  private static void keytool(String arguments) throws Exception {
    Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments.split(" ")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), output);
  }
}
