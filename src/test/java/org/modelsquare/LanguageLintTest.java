package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.core.Language;

/** Each language is whole, and keeps to its own script, words and punctuation. */
class LanguageLintTest {

  private static final LanguageLint LINT = new LanguageLint();
  private static final String CODE = "`[^`]*`";

  @TestFactory
  Stream<DynamicTest> bundlesSayTheSameInEachLanguage() {
    return MessageBundle.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertNone(differences(name))));
  }

  @TestFactory
  Stream<DynamicTest> bundlesKeepToTheirLanguage() {
    return MessageBundle.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertNone(leaks(name))));
  }

  @TestFactory
  Stream<DynamicTest> descriptorsKeepToTheirLanguage() {
    return Tree.files(Tree.RESOURCES.resolve("catalog"), ".yaml").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertNone(texts(null, parse(Tree.text(file))))));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 視频, other script",
    "zh-Hant, 视頻, other script",
    "zh-Hans, 请从影片开始, vocabulary",
    "zh-Hant, 上傳視頻, vocabulary",
    "zh-Hans, 点「生成」, quotes",
    "zh-Hant, 按“產生”, quotes",
    "zh-Hant, 按\"產生\", ASCII quotes",
    "zh-Hans, '完成,可以播放', ASCII punctuation",
    "zh-Hant, 真的嗎?, ASCII punctuation",
    "zh-Hans, 调用API, no space",
    "zh-Hant, 這是您的影片, formal address",
    "en, The 视频 is done, Han in English"
  })
  void aSlipIsFound(String tag, String text, String finding) {
    List<String> findings = LINT.check(Language.find(tag).orElseThrow(), text);
    assertTrue(findings.stream().anyMatch(each -> each.startsWith(finding)), findings.toString());
  }

  @Test
  void goodTextPasses() {
    assertNone(LINT.check(Language.ZH_HANS, "默认 5 秒，“调用 API”会返回 404。皇后在里面。"));
    assertNone(LINT.check(Language.ZH_HANT, "預設 5 秒，「呼叫 API」會得到 404。皇后在裡面。"));
  }

  /** A pair is right if each side is foreign to the other script. */
  @Test
  void theTableOfPairsIsSound() {
    assertTrue(LINT.pairs().size() > 600);
    LINT.pairs()
        .keySet()
        .forEach(
            each -> {
              boolean inHans = LINT.isForeign(Language.ZH_HANS, each);
              boolean inHant = LINT.isForeign(Language.ZH_HANT, each);
              assertFalse(inHans == inHant, Character.toString(each));
            });
  }

  private static List<String> differences(String name) {
    Map<String, String> english = MessageBundle.of(name, Language.EN).texts();
    List<String> findings = new ArrayList<>();
    for (Language language : List.of(Language.ZH_HANS, Language.ZH_HANT)) {
      Map<String, String> other = MessageBundle.of(name, language).texts();
      if (!english.keySet().equals(other.keySet())) {
        findings.add(language + " has other keys: " + english.keySet() + " " + other.keySet());
      }
      english.forEach(
          (key, text) -> {
            String theirs = other.getOrDefault(key, "");
            if (!MessageBundle.placeholders(text).equals(MessageBundle.placeholders(theirs))) {
              findings.add(language + " " + key + ": " + text + " / " + theirs);
            }
          });
    }
    return findings;
  }

  private static List<String> leaks(String name) {
    List<String> findings = new ArrayList<>();
    for (Language language : Language.values()) {
      MessageBundle.of(name, language)
          .texts()
          .forEach(
              (key, text) ->
                  LINT.check(language, MessageBundle.visible(text))
                      .forEach(finding -> findings.add(language + " " + key + ": " + finding)));
    }
    return findings;
  }

  private static List<String> texts(
      @org.jspecify.annotations.Nullable Language language, JsonNode node) {
    List<String> findings = new ArrayList<>();
    if (node.isTextual() && language != null) {
      String text = node.asText().replaceAll(CODE, " 0 ");
      LINT.check(language, text).forEach(each -> findings.add(each + " in " + text));
    }
    node.properties()
        .forEach(
            each ->
                findings.addAll(
                    texts(Language.find(each.getKey()).orElse(language), each.getValue())));
    if (node.isArray()) {
      node.forEach(each -> findings.addAll(texts(language, each)));
    }
    return findings;
  }

  private static JsonNode parse(String yaml) {
    try {
      return Objects.requireNonNull(new ObjectMapper(new YAMLFactory()).readTree(yaml));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void assertNone(List<String> findings) {
    assertEquals("", String.join("\n", findings));
  }
}
