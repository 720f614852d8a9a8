package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.InstanceSecret;

class MediaLinksTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ID = "media_1";

  private static MediaLinks at(Instant now) {
    return with("a secret of more than 32 characters", now);
  }

  private static MediaLinks with(String secret, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new MediaLinks(new InstanceSecret(secret), clock, Duration.ofHours(6));
  }

  private static Map<String, String> query(String url) {
    Map<String, String> query = new HashMap<>();
    for (String pair : url.substring(url.indexOf('?') + 1).split("&")) {
      query.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return query;
  }

  private static Optional<Instant> check(MediaLinks links, String id, Map<String, String> query) {
    return links.check(id, query.get("exp"), query.get("download"), query.get("sig"));
  }

  @Test
  void linksOfOneHourAreEqual() {
    String url = at(NOON).play(ID);
    assertEquals(url, at(NOON.plusSeconds(3599)).play(ID));
    assertNotEquals(url, at(NOON.plusSeconds(3600)).play(ID));
    assertTrue(url.matches("/media/media_1\\?exp=\\d+&sig=[A-Za-z0-9_-]{43}"), url);
  }

  @Test
  void aLinkLivesAsLongAsPromised() {
    Map<String, String> query = query(at(NOON.plusSeconds(3599)).play(ID));
    Instant end = NOON.plus(Duration.ofHours(7));
    assertEquals(Optional.of(end), check(at(NOON), ID, query));
    assertEquals(Optional.of(end), check(at(end.minusMillis(1)), ID, query));
    assertEquals(Optional.empty(), check(at(end), ID, query));
    Map<String, String> day = query(at(NOON).play(ID, Duration.ofDays(1)));
    assertEquals(Optional.of(NOON.plus(Duration.ofHours(25))), check(at(NOON), ID, day));
  }

  @Test
  void nothingInALinkCanBeChanged() {
    MediaLinks links = at(NOON);
    Map<String, String> query = query(links.play(ID));
    assertEquals(Optional.empty(), check(links, "media_2", query));
    for (String name : new String[] {"exp", "sig"}) {
      for (String value : new String[] {"1", "99999999999", "-1", "0", "abc", "9".repeat(40), ""}) {
        Map<String, String> changed = new HashMap<>(query);
        changed.put(name, value);
        assertEquals(Optional.empty(), check(links, ID, changed), name + "=" + value);
      }
      Map<String, String> without = new HashMap<>(query);
      without.remove(name);
      assertEquals(Optional.empty(), check(links, ID, without));
    }
    query.put("download", "clip");
    assertEquals(Optional.empty(), check(links, ID, query), "playing is not saving");
  }

  @Test
  void downloadsAreSignedWithTheirName() {
    MediaLinks links = at(NOON);
    String url = links.download(ID, "sandbox reel: \"best\"/../x");
    Map<String, String> query = query(url);
    assertEquals("sandbox-reel-best-..-x", query.get("download"));
    assertTrue(check(links, ID, query).isPresent());
    query.put("download", "other");
    assertEquals(Optional.empty(), check(links, ID, query));
    query.remove("download");
    assertEquals(Optional.empty(), check(links, ID, query));
  }

  @Test
  void anotherSecretSignsOtherwise() {
    MediaLinks other = with("another secret of more than 32 characters", NOON);
    assertEquals(Optional.empty(), check(other, ID, query(at(NOON).play(ID))));
  }

  @Test
  void fileNamesAreSane() {
    assertEquals("kling-v3-fast", FileNames.fit("kling-v3-fast", ID));
    assertEquals(ID, FileNames.fit("模型", ID));
    assertEquals(ID, FileNames.fit("..", ID));
    assertEquals("a-b", FileNames.fit(".a\r\nb.", ID));
    assertEquals(100, FileNames.fit("x".repeat(300), ID).length());
    assertEquals("a.mov", FileNames.withExtension("a", "video/quicktime"));
    assertEquals("a.mp4", FileNames.withExtension("a", "video/mp4"));
  }
}
