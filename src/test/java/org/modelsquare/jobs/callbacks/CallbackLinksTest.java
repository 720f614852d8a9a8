package org.modelsquare.jobs.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.InstanceSecret;

class CallbackLinksTest {

  private static final URI SITE = URI.create("https://square.example/");

  private final CallbackLinks links = links("a".repeat(32), SITE, Optional.empty());

  @Test
  void anAddressLeadsBackToItsJob() {
    URI address = links.address("video_1");
    assertNotNull(address);
    assertTrue(address.toString().startsWith("https://square.example/callbacks/video_1."));
    assertEquals(Optional.of("video_1"), links.job(token(address)));
  }

  @Test
  void nobodyCanMakeOneUp() {
    String token = token(links.address("video_1"));
    assertEquals(Optional.empty(), links.job(token.replace("video_1", "video_2")));
    assertEquals(Optional.empty(), links.job("video_1"));
    assertEquals(Optional.empty(), links.job("video_1."));
    assertEquals(Optional.empty(), links.job("." + token));
    assertEquals(Optional.empty(), links("b".repeat(32), SITE, Optional.empty()).job(token));
  }

  @Test
  void nothingIsHandedOutWhereNobodyCouldCall() {
    URI local = URI.create("http://localhost:8080");
    assertNull(links("a".repeat(32), local, Optional.empty()).address("video_1"));
    assertNotNull(links("a".repeat(32), local, Optional.of(true)).address("video_1"));
    assertNull(links("a".repeat(32), SITE, Optional.of(false)).address("video_1"));
  }

  private static String token(URI address) {
    return address.getPath().substring(CallbackLinks.PATH.length());
  }

  private static CallbackLinks links(String secret, URI site, Optional<Boolean> wanted) {
    return new CallbackLinks(new InstanceSecret(secret), site, wanted);
  }
}
