package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Language;

@QuarkusTest
class EveryPageTest {

  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final List<Integer> NARROW = List.of(390, 320);
  private static final int WIDE = 1280;
  private static final int HEIGHT = 900;

  /** Lets axe look at every page in every language: {@code -Dpages.closely=true}. */
  private static final boolean CLOSELY = Boolean.getBoolean("pages.closely");

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** Pages that differ from another one only in their facts. */
  private static final Set<String> LIKE_ANOTHER =
      Set.of(
          "search without result",
          "API of a placeholder",
          "key to roll",
          "key to revoke",
          "no jobs",
          "sign-in",
          "model, signed in",
          "placeholder, signed in");

  private static final String TOO_WIDE =
      """
      () => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return [];
        return [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > room + 0.5)
          .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
      }
      """;

  @Inject Stories stories;
  @Inject Scenery scenery;
  @Inject Representatives representatives;

  @AfterEach
  void fallSilent() {
    scenery.fallSilent();
  }

  @Test
  void isAccessibleFitsAndKeepsToItsLanguage() {
    Map<Language, Map<String, String>> own = scenery.own();
    assertAll(
        SideBySide.run(
            Language.values(),
            language ->
                stories.tell(
                    "pages " + language.path(),
                    Scripting.ON,
                    visitor -> survey(visitor, language, own.get(language)))));
  }

  private void survey(Visitor visitor, Language language, Map<String, String> own) {
    Findings findings = new Findings(visitor.page(), language, scenery.names());
    visitor.opens("/" + language.path() + "/nothing-here", 404);
    findings.look("error page", true);
    models(visitor, findings, language);
    look(visitor, findings, scenery.open(language), language);
    visitor.opens("/" + language.path() + "/sign-in");
    visitor.signsInAs(Scenery.reader(language));
    look(visitor, findings, own, language);
    findings.assertNone();
  }

  /**
   * Every model's page is read, some are opened. Languages differ in the length of words, so each
   * is opened in all of them; what axe looks at does not, so each has its turn in one.
   */
  private void models(Visitor visitor, Findings findings, Language language) {
    List<String> chosen = representatives.ids();
    Scenery.models(language, scenery.ids())
        .forEach((id, path) -> findings.read(id, visitor.fetches(path)));
    Map<String, String> opened = Scenery.models(language, chosen);
    for (int i = 0; i < chosen.size(); i++) {
      String id = chosen.get(i);
      assertEquals(200, visitor.opens(opened.get(id)), id);
      findings.look(id, CLOSELY || i % Language.values().length == language.ordinal());
    }
  }

  /** Each page is opened in every language, and axe looks at it in one, in turns. */
  private static void look(
      Visitor visitor, Findings findings, Map<String, String> pages, Language language) {
    int turn = language.ordinal();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertEquals(200, visitor.opens(page.getValue()), page.getValue());
      boolean turned = turn++ % Language.values().length == 0;
      findings.look(page.getKey(), CLOSELY || turned && !LIKE_ANOTHER.contains(page.getKey()));
    }
  }

  private record Findings(
      Page page,
      Language language,
      List<String> names,
      List<String> barriers,
      List<String> foreign,
      List<String> wide) {

    Findings(Page page, Language language, List<String> names) {
      this(page, language, names, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void read(String name, @Nullable String html) {
      PageText.of(page, html)
          .foreign(language, names)
          .forEach(finding -> foreign.add(name + ": " + finding));
    }

    void look(String name, boolean closely) {
      read(name, null);
      if (closely) {
        barriers(name + " light", new AxeBuilder(page));
        show(ColorScheme.DARK);
        // Another theme changes nothing but colours.
        barriers(name + " dark", new AxeBuilder(page).withRules(COLOURS));
        show(ColorScheme.LIGHT);
      }
      for (int width : NARROW) {
        page.setViewportSize(width, HEIGHT);
        List<?> found = (List<?>) page.evaluate(TOO_WIDE);
        found.forEach(element -> wide.add(name + " at " + width + ": " + element));
      }
      page.setViewportSize(WIDE, HEIGHT);
    }

    /** Colours glide from one theme to the other; they are judged at the end of the way. */
    private void show(ColorScheme theme) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      page.evaluate("document.getAnimations().forEach(animation => animation.finish())");
    }

    private void barriers(String name, AxeBuilder axe) {
      for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
        if (GRAVE.contains(rule.getImpact())) {
          rule.getNodes().forEach(node -> barriers.add(name + ": " + words(rule, node)));
        }
      }
    }

    private static String words(Rule rule, CheckedNode node) {
      return rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary();
    }

    void assertNone() {
      assertAll(
          Map.of("barriers", barriers, "foreign", foreign, "too wide", wide).entrySet().stream()
              .map(
                  each ->
                      () -> assertEquals("", String.join("\n", each.getValue()), each.getKey())));
    }
  }
}
