package org.modelsquare.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The linter refuses a good descriptor as soon as one thing in it is broken. */
class CatalogLintTest {

  private static final CatalogFiles FILES = new CatalogFiles();

  static Stream<Arguments> slips() {
    return Stream.of(
        slip("lacks zh-Hant in", file -> at(file, "/quick_prompts/0/title").remove("zh-Hant")),
        slip("The descriptor lacks zh-Hans", file -> at(file, "/copy").remove("zh-Hans")),
        slip("Copy lacks 3 cards", file -> list(file, "/copy/en/steps").remove(0)),
        slip("names another model: kling-v3", file -> say(file, "Better than kling-v3.")),
        slip("names something unknown: fps", file -> say(file, "Set `fps` to 24.")),
        slip("names a length that the schema refuses: 2 s", file -> say(file, "Clips of 2 s.")),
        slip("refuses: 3–20 s", file -> say(file, "Clips of 3–20 s.")),
        slip("languages name different things", file -> say(file, "Set `seed` first.")),
        slip("default of resolution is not allowed", file -> property(file, "resolution", "4k")),
        slip("defaults in text_to_video does not validate", file -> duration(file, 99)),
        slip("sample portrait-tea in en does not validate", CatalogLintTest::oddSample),
        slip("no price row covers", file -> list(file, "/pricing/rules").remove(1)),
        slip("no request reaches the price row", CatalogLintTest::deadRow),
        slip("deprecated and replaced_by", file -> file.put("status", "deprecated")),
        slip("replaced_by names no model", file -> retired(file, "sandbox-nothing")),
        slip("a retired model has a price", file -> retired(file, "sandbox-lab")),
        slip("lacks retired", file -> retired(file, "sandbox-lab").remove("retired")),
        slip("has no source", file -> file.putArray("sources")),
        slip("lacks date", file -> at(file, "/sources/0").remove("date")),
        slip(
            "does not validate: [Violation[field=prompt, code=too_long",
            CatalogLintTest::longPrompt),
        slip("names no mode: dream", file -> prop(file, "seed").putArray("x-modes").add("dream")),
        slip("a rule names no parameter: fps", CatalogLintTest::ruleOnNothing),
        slip(
            "additionalProperties must be",
            file -> at(file, "/parameters").remove("additionalProperties")),
        slip("two samples are called runner", file -> at(file, "/samples/0").put("id", "runner")),
        slip("the timing contradicts itself", file -> at(file, "/timing").put("deadline", "5s")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void aSlipIsRefusedWithItsReason(String reason, Consumer<ObjectNode> slip) {
    ObjectNode file = good();
    slip.accept(file);
    List<String> findings = lint().check(file);
    assertTrue(findings.stream().anyMatch(each -> each.contains(reason)), findings.toString());
  }

  @Test
  void theDescriptorWithoutSlipPasses() {
    assertEquals(List.of(), lint().check(good()));
  }

  private static void oddSample(ObjectNode file) {
    at(file, "/samples/0/parameters").put("aspect_ratio", "4:3");
  }

  private static void deadRow(ObjectNode file) {
    ObjectNode row = list(file, "/pricing/rules").addObject();
    row.putObject("when").putArray("resolution").add("4k");
    row.put("per_second", "2");
  }

  private static ObjectNode retired(ObjectNode file, String successor) {
    file.put("status", "deprecated").put("retired", "2026-09-24");
    return file.put("replaced_by", successor);
  }

  private static void longPrompt(ObjectNode file) {
    at(file, "/quick_prompts/0/prompt").put("en", "long ".repeat(400));
  }

  private static void ruleOnNothing(ObjectNode file) {
    ObjectNode rule = list(file, "/rules").addObject();
    rule.putObject("forbid").putArray("fps").add("24");
    rule.putArray("fields").add("resolution");
    rule.putObject("message").put("en", "No.").put("zh-Hans", "不行。").put("zh-Hant", "不行。");
  }

  private static void duration(ObjectNode file, int seconds) {
    prop(file, "duration").put("default", seconds);
  }

  private static void property(ObjectNode file, String name, String value) {
    prop(file, name).put("default", value);
  }

  private static void say(ObjectNode file, String sentence) {
    list(file, "/copy/en/conclusions").set(0, sentence);
  }

  private static ObjectNode prop(ObjectNode file, String name) {
    return at(file, "/parameters/properties/" + name);
  }

  private static ObjectNode at(ObjectNode file, String pointer) {
    return (ObjectNode) file.at(pointer);
  }

  private static ArrayNode list(ObjectNode file, String pointer) {
    return (ArrayNode) file.at(pointer);
  }

  private static Arguments slip(String reason, Consumer<ObjectNode> slip) {
    return arguments(reason, slip);
  }

  private static ObjectNode good() {
    return (ObjectNode) FILES.read("sandbox-reel");
  }

  private static CatalogLint lint() {
    return new CatalogLint(FILES.read("vocabulary"), FILES.allNames());
  }
}
