package org.modelsquare.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.LanguageLint;
import org.modelsquare.core.Language;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.keys.Scope;

/** The guide says the same in each language, in that language, and what the house does. */
class GuideCopyTest {

  private static final LanguageLint LINT = new LanguageLint();
  private static final Path API = Path.of("src/main/java/org/modelsquare/api");

  /** A code in the sources of the door: what follows a status, a type, or nothing. */
  private static final Pattern CODE =
      Pattern.compile("\"([a-z]+(?:_[a-z]+)+)\",\\s*\"[A-Z`][^\"]* [^\"]*\"");

  @ParameterizedTest
  @EnumSource
  void keepsToItsLanguage(Language language) {
    List<String> findings = new ArrayList<>();
    for (String name : List.of("model", "overview", "shared")) {
      GuideFiles.prose(name, language)
          .lines()
          .filter(line -> !line.startsWith("@"))
          .forEach(line -> findings.addAll(LINT.check(language, visible(line))));
    }
    for (String name : List.of("words", "errors")) {
      collect(GuideFiles.table(name), language, findings);
    }
    assertEquals("", String.join("\n", findings));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "overview", "shared"})
  void isBuiltAlike(String name) {
    List<String> english = structure(GuideFiles.prose(name, Language.EN));
    assertTrue(english.size() > 10);
    assertEquals(english, structure(GuideFiles.prose(name, Language.ZH_HANS)));
    assertEquals(english, structure(GuideFiles.prose(name, Language.ZH_HANT)));
  }

  @Test
  void namesTheStatesAndFailuresThatThereAre() {
    assertEquals(
        Stream.of(JobStatus.values()).map(JobStatus::code).collect(Collectors.toSet()),
        Set.copyOf(ContractFacts.STATUSES));
    assertEquals(
        Stream.of(FailureCode.values()).map(FailureCode::code).collect(Collectors.toSet()),
        Set.copyOf(ContractFacts.FAILURES));
    assertEquals(
        Stream.of(Scope.values()).map(Scope::code).collect(Collectors.toSet()),
        Set.copyOf(ContractFacts.SCOPES));
  }

  /** Codes of bare HTTP statuses explain themselves and are not in the table. */
  @Test
  void explainsEveryErrorOfTheDoor() throws IOException {
    Set<String> plain =
        Set.of(
            "not_found",
            "method_not_allowed",
            "not_acceptable",
            "address_too_long",
            "service_unavailable");
    Set<String> known =
        ContractError.ALL.stream().map(ContractError::code).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    if (Files.isDirectory(API)) {
      try (Stream<Path> files = Files.walk(API)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          CODE.matcher(Files.readString(file))
              .results()
              .map(each -> each.group(1))
              .filter(each -> !known.contains(each) && !plain.contains(each))
              .forEach(missing::add);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static List<String> structure(String source) {
    return source
        .lines()
        .filter(line -> !line.isBlank())
        .map(
            line -> {
              String marks =
                  Pattern.compile("`[^`]*`|\\]\\([^)]*\\)|\\{[a-z]+}")
                      .matcher(line)
                      .results()
                      .map(each -> each.group())
                      .sorted()
                      .collect(Collectors.joining(" "));
              String kind =
                  line.startsWith("@")
                      ? line
                      : line.startsWith("## ")
                          ? line.substring(0, line.indexOf('|'))
                          : line.replaceAll("^(#|-|\\d\\.|! [a-z]+)? ?.*", "$1");
              return kind + " " + marks;
            })
        .toList();
  }

  private static void collect(JsonNode node, Language language, List<String> findings) {
    JsonNode text = node.get(language.tag());
    if (text != null && text.isTextual()) {
      findings.addAll(LINT.check(language, visible(text.asText())));
    }
    node.forEach(each -> collect(each, language, findings));
  }

  private static String visible(String line) {
    return line.replaceAll("\\{[^}]*}", " 0 ")
        .replaceAll("`[^`]*`", " 0 ")
        .replaceAll("\\]\\([^)]*\\)", "]")
        .replaceAll("^## [a-z]+ \\| ", "");
  }
}
