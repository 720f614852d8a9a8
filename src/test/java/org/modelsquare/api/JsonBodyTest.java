package org.modelsquare.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be, and what is said about one that is not. */
class JsonBodyTest {

  @Test
  void anObjectIsRead() {
    ObjectNode body =
        read("{\"a\":1,\"b\":[true,null,\"海😀\"],\"c\":{\"d\":2.5,\"e\":9007199254740993}}");
    assertEquals(
        "{\"a\":1,\"b\":[true,null,\"海😀\"],\"c\":{\"d\":2.5,\"e\":9007199254740993}}",
        body.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "[]",
        "\"x\"",
        "{",
        "{\"a\":}",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1} x",
        "{\"a\":1}{}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1}//",
        "\uFEFF{}",
        "{\"a\":\"\t\"}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":\"\\x\"}"
      })
  void whatIsNoObjectIsRefusedWithoutRepeatingIt(String body) {
    ApiRefusal refusal = refused(body);
    assertEquals("invalid_json", refusal.code(), body);
    assertEquals(400, refusal.status());
    assertTrue(refusal.words().matches("[A-Za-z0-9 (),.-]+"), refusal.words());
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "{\"a\":1}".getBytes(StandardCharsets.UTF_16);
    for (byte[] body : List.of(latin, wide)) {
      assertEquals(
          "invalid_json", assertThrows(ApiRefusal.class, () -> JsonBody.read(body)).code());
    }
  }

  @Test
  void eachNameThatStandsTwiceIsNamed() {
    ApiRefusal refusal =
        refused("{\"a\":1,\"b\":{\"c\":1,\"c\":2},\"a\":2,\"l\":[{},{\"d\":1,\"d\":1}]}");
    assertEquals(
        List.of("b.c", "a", "l[1].d"), refusal.faults().stream().map(Fault::param).toList());
    assertEquals("duplicate", refusal.faults().get(0).code());
    assertEquals("b.c", refusal.param().orElseThrow());
  }

  @Test
  void namesAreComparedAsWhatTheySpell() {
    assertEquals("a", refused("{\"a\":1,\"\\u0061\":2}").param().orElseThrow());
  }

  @Test
  void halvesOfCharactersAndEndlessNumbersAreNamed() {
    ApiRefusal refusal = refused("{\"a\":\"\\ud800\",\"b\":[1,1e999],\"\\udc00\":1}");
    assertEquals(List.of("a", "b[1]", "?"), refusal.faults().stream().map(Fault::param).toList());
  }

  @Test
  void depthAndSizeAreBounded() {
    assertEquals(1, read(nested(31)).size());
    assertEquals("invalid_json", refused(nested(33)).code());
    assertEquals("invalid_json", refused("{\"a\":" + "[".repeat(100_000)).code());
    byte[] large = new byte[JsonBody.MOST_BYTES + 1];
    assertEquals(413, assertThrows(ApiRefusal.class, () -> JsonBody.read(large)).status());
    assertEquals("invalid_json", refused("{\"a\":" + "9".repeat(2000) + "}").code());
  }

  @Property(tries = 2000)
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 60) byte[] body) {
    readOrRefuse(body);
  }

  @Property(tries = 2000)
  void anyTextInAnObjectIsReadOrRefused(@ForAll String name, @ForAll String value) {
    readOrRefuse(("{\"" + name + "\":\"" + value + "\"}").getBytes(StandardCharsets.UTF_8));
    readOrRefuse(("{\"a\":" + value + "}").getBytes(StandardCharsets.UTF_8));
  }

  private static void readOrRefuse(byte[] body) {
    try {
      JsonBody.read(body);
    } catch (ApiRefusal refusal) {
      assertEquals(400, refusal.status());
      assertTrue(ErrorBody.plain(refusal, "req_1").startsWith("{\"error\":{\"code\":"));
    }
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private static ObjectNode read(String body) {
    return JsonBody.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static ApiRefusal refused(String body) {
    return assertThrows(ApiRefusal.class, () -> read(body), body);
  }
}
