package org.modelsquare.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be called, as far as their text tells. */
class OutboundAddressTest {

  private static final int SOME_PORT = 45678;
  private static final OutboundTerms LOOSE =
      new OutboundTerms(true, true, Ports.parse(List.of("443", "1024-65535")));

  static Stream<String> forbidden() {
    return ForbiddenAddresses.all(SOME_PORT).stream();
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void noDisguiseHelps(String url) {
    assertTrue(OutboundAddress.check(url).isPresent(), url);
  }

  /** Ports open wide: it is not the port alone that saves us. */
  @ParameterizedTest
  @MethodSource("forbidden")
  void theHostItselfIsRefused(String url) {
    OutboundTerms anyPort = new OutboundTerms(true, false, LOOSE.ports());
    if (!url.contains("example.com")) {
      assertTrue(OutboundAddress.check(url, anyPort).isPresent(), url);
    }
  }

  @Test
  void thereAreManyForms() {
    assertTrue(ForbiddenAddresses.all(SOME_PORT).stream().distinct().count() > 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://example.com/",
        "HTTPS://Example.COM/Path?q=a%20b&c=[1]",
        "https://example.com:443/",
        "https://example.com:8443/hooks",
        "https://xn--r8jz45g.jp/",
        "https://a-b.c1.example.co.uk?x=~y",
        "https://8.8.8.8/",
        "https://[2606:4700:4700::1111]/",
        "https://127.0.0.1.nip.io/",
        "https://localhost.example.com/",
        "https://hooks.internal.example.com/x/y;z=1,2"
      })
  void ordinaryAddressesPass(String url) {
    assertEquals(Optional.empty(), OutboundAddress.check(url), url);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/, SCHEME",
    "https://a:b@example.com/, USERINFO",
    "https://example.com/#x, FRAGMENT",
    "https://example.com:8080/, PORT",
    "https://example.com./, HOST_FORM",
    "https://2130706433/, HOST_FORM",
    "https://127.0.0.1/, NOT_PUBLIC",
    "https://db/, NOT_PUBLIC",
    "https://例え.jp/, MALFORMED"
  })
  void theReasonIsNamed(String url, Reason reason) {
    assertEquals(Optional.of(reason), OutboundAddress.check(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "169.253.1.1",
        "198.20.0.1",
        "223.255.255.255",
        "2a00:1450::1",
        "2001:4860:4860::8888",
        "2606:4700::1111"
      })
  void neighboursOfTheBlocksArePublic(String address) throws UnknownHostException {
    assertTrue(PublicAddresses.contain(InetAddress.getByName(address)));
  }

  @Test
  void anAddressIsTakenApartAsItIsWritten() throws OutboundRefused {
    OutboundAddress address =
        OutboundAddress.of("https://Hooks.Example.com:8443/a/../b?c=d", OutboundTerms.STRICT);
    assertEquals(new OutboundAddress("https", "hooks.example.com", 8443, "/a/../b?c=d"), address);
    assertEquals("hooks.example.com:8443", address.authority());
    assertEquals("/?c", OutboundAddress.of("https://example.com?c", OutboundTerms.STRICT).target());
  }

  @Test
  void whereItIsAllowedTheOwnMachineMayBeCalled() {
    assertEquals(Optional.empty(), OutboundAddress.check("http://localhost:9000/x", LOOSE));
    assertEquals(Optional.empty(), OutboundAddress.check("http://127.0.0.1/x", LOOSE));
    assertEquals(Optional.empty(), OutboundAddress.check("https://[::1]:9443/x", LOOSE));
    assertEquals(Optional.of(Reason.PORT), OutboundAddress.check("http://localhost:6379/", LOOSE));
    assertEquals(
        Optional.of(Reason.HOST_FORM), OutboundAddress.check("http://2130706433:9000/", LOOSE));
  }

  @Test
  void portsAreNamedOrInARangeWithoutTheirNeighbours() {
    Ports ports = Ports.parse(List.of("443", " 6000 ", "6378 - 6380"));
    assertTrue(ports.allow(443));
    assertTrue(ports.allow(6000), "named on purpose");
    assertTrue(ports.allow(6378));
    assertFalse(ports.allow(6379));
    assertFalse(Ports.parse(List.of("1-65535")).allow(80));
    assertThrows(IllegalArgumentException.class, () -> Ports.parse(List.of("0-70000")));
  }

  @Test
  void aPublicInstanceDoesNotStartLoose() {
    OutboundPolicy loose = new OutboundPolicy(LOOSE);
    URI https = URI.create("https://video.example.com");
    assertThrows(IllegalStateException.class, () -> loose.check(LaunchMode.NORMAL, https));
    loose.check(LaunchMode.NORMAL, URI.create("http://localhost:8080"));
    loose.check(LaunchMode.TEST, https);
    new OutboundPolicy(OutboundTerms.STRICT).check(LaunchMode.NORMAL, https);
  }
}
