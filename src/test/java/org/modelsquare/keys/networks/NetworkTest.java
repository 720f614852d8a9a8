package org.modelsquare.keys.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/8, 10.0.0.0/8",
    "203.0.113.7, 203.0.113.7/32",
    "0.0.0.0/0, 0.0.0.0/0",
    "192.168.1.129/25, 192.168.1.128/25",
    "2001:DB8::1/32, 2001:db8::/32",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1/128",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1/128",
    "::1, ::1/128",
    "::/0, ::/0",
    "::ffff:10.0.0.1, 10.0.0.1/32",
    "fe80::/10, fe80::/10"
  })
  void readsAndWritesTheShortestForm(String text, String form) {
    Network network = Network.read(text).orElseThrow();
    assertEquals(form, network.toString());
    assertEquals(form, Network.read(form).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10.1",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/8/8",
        "010.0.0.1",
        "0x0a.0.0.1",
        "167772161",
        "256.0.0.1",
        "1.2.3.4.5",
        "::1/129",
        "2001:db8",
        ":::",
        "g::",
        "fe80::1%eth0",
        "[::1]",
        "localhost",
        "example.org/8",
        "10.0.0.0/08",
        "１０.0.0.1",
        "::ffff:10.0.0.1/96x"
      })
  void refusesWhatIsNoBlock(String text) {
    assertTrue(Network.read(text).isEmpty(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.0.0.0/8, ::ffff:10.1.2.3, true",
    "10.0.0.0/8, 2001:db8::1, false",
    "0.0.0.0/0, ::1, false",
    "192.168.1.128/25, 192.168.1.127, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "fe80::/10, fe80::1%eth0, true",
    "::/0, not an address, false"
  })
  void holdsWhatIsInside(String block, String address, boolean held) {
    assertEquals(held, Network.read(block).orElseThrow().holds(address));
  }

  @Test
  void knowsSmallerBlocks() {
    Network ten = Network.read("10.0.0.0/8").orElseThrow();
    assertTrue(ten.holds(Network.read("10.2.0.0/16").orElseThrow()));
    assertTrue(!ten.holds(Network.read("0.0.0.0/0").orElseThrow()));
    assertTrue(!ten.holds(Network.read("11.0.0.0/16").orElseThrow()));
    assertTrue(!ten.holds(Network.read("a00::/8").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.77, 203.0.113.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
    "::ffff:203.0.113.77, 203.0.113.0/24",
    "unknown, ''"
  })
  void theCoarseNetworkNamesNoHousehold(String address, String around) {
    assertEquals(around, Network.around(address));
  }
}
