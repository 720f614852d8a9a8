package org.modelsquare.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Typed fields of a body. */
class JsonFieldsTest {

  @Test
  void fieldsOfTheRightTypeAreTaken() {
    JsonFields fields =
        fields(
            "{\"t\":\"海😀\",\"i\":5.0,\"f\":false,\"o\":{\"x\":1},\"l\":[\"a\",\"b\"],\"n\":null}");
    assertEquals(Optional.of("海😀"), fields.text("t", 2));
    assertEquals(Optional.of(5L), fields.integer("i", 1, 10));
    assertEquals(Optional.of(false), fields.flag("f"));
    assertEquals(Optional.of(1L), fields.fields("o").orElseThrow().integer("x", 0, 1));
    assertEquals(List.of("a", "b"), fields.texts("l", 2, 1));
    assertEquals(Optional.empty(), fields.text("n", 1));
    assertEquals(List.of(), fields.texts("absent", 1, 1));
    fields.nothingElse();
    fields.check();
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    JsonFields fields =
        fields(
            "{\"t\":1,\"long\":\"abc\",\"i\":\"5\",\"h\":1.5,\"big\":99999999999999999999,\"f\":1,"
                + "\"o\":[],\"l\":[\"a\",2],\"many\":[1,2,3],\"in\":{\"x\":true},\"extra\":1}");
    fields.text("t", 9);
    fields.text("long", 2);
    fields.integer("i", 1, 10);
    fields.integer("h", 1, 10);
    fields.integer("big", 1, 10);
    fields.flag("f");
    fields.object("o");
    fields.texts("l", 5, 5);
    fields.texts("many", 2, 5);
    fields.fields("in").orElseThrow().text("x", 1);
    fields.requiredText("missing", 5);
    fields.nothingElse();
    ApiRefusal refusal = assertThrows(ApiRefusal.class, fields::check);
    assertEquals(
        List.of(
            "t wrong_type",
            "long too_long",
            "i not_a_number",
            "h not_a_number",
            "big too_large",
            "f wrong_type",
            "o wrong_type",
            "l[1] wrong_type",
            "many too_many",
            "in.x wrong_type",
            "missing required",
            "extra unknown"),
        refusal.faults().stream().map(fault -> fault.param() + " " + fault.code()).toList());
    assertEquals("invalid_request", refusal.code());
    assertTrue(refusal.words().contains("11 more"), refusal.words());
  }

  @Test
  void anUnknownFieldAloneHasItsOwnCode() {
    JsonFields fields = fields("{\"promt\":\"x\"}");
    fields.nothingElse();
    ApiRefusal refusal = assertThrows(ApiRefusal.class, fields::check);
    assertEquals("unknown_parameter", refusal.code());
    assertEquals("promt", refusal.param().orElseThrow());
  }

  @Test
  void theRestIsForOthersToJudge() {
    JsonFields fields = fields("{\"model\":\"m\",\"prompt\":\"p\",\"x\":1}");
    fields.text("model", 9);
    assertEquals("{\"prompt\":\"p\",\"x\":1}", fields.rest().toString());
  }

  private static JsonFields fields(String body) {
    return JsonFields.of(JsonBody.read(body.getBytes(StandardCharsets.UTF_8)));
  }
}
