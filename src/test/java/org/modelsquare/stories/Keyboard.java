package org.modelsquare.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hand with nothing but a keyboard. At every stop it asks whether the focus is there, can be
 * seen, is not covered, and comes after the stop before it as one reads.
 */
final class Keyboard implements Hand {

  private static final int MOST_STOPS = 80;

  /** Where the focus is, and how it looks. Lengths are those of the whole document. */
  private static final String STOP =
      """
      () => {
        document.getAnimations().forEach((each) => each.finish());
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) return { at: '' };
        const marked = (n) => {
          const s = getComputedStyle(n);
          return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
        };
        // Inside a video the browser draws its own ring around its own controls.
        let seen = e.controls === true;
        for (let n = e, i = 0; n && n !== document.body && i < 4; n = n.parentElement, i++) {
          seen ||= marked(n);
        }
        const box = e.getBoundingClientRect();
        const r = box.width > 2 ? box : e.parentElement.getBoundingClientRect();
        const spots = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) =>
          document.elementFromPoint(r.left + r.width * x, r.top + r.height * y));
        const own = (n) => n && (e.contains(n) || n.contains(e) || n.closest('label')?.contains(e));
        return {
          at: e.outerHTML.slice(0, 120), seen, covered: spots.some(own) ? '' : (spots[0]?.outerHTML ?? 'off the screen').slice(0, 120) + ' @' + scrollY + ' h' + innerHeight, main: !!e.closest('main'),
          left: r.left + scrollX, right: r.right + scrollX,
          top: r.top + scrollY, bottom: r.bottom + scrollY,
        };
      }
      """;

  /** Notes each swap after which the focus has gone, though it was somewhere before. */
  private static final String WATCH =
      """
      window.lostFocus = [];
      let had = '';
      document.addEventListener('focusin', (e) => { had = e.target.outerHTML.slice(0, 120); });
      document.addEventListener('htmx:afterSettle', (e) => {
        if (had && document.activeElement === document.body) window.lostFocus.push(had);
      });
      """;

  private final Page page;
  private @Nullable Stop last;

  Keyboard(Page page) {
    this.page = page;
    page.context().addInitScript(WATCH);
  }

  @Override
  public void arrives() {
    last = null;
    press("Tab");
    Stop skip = stop();
    assertTrue(skip.at().contains("class=\"skip\""), "the first stop is " + skip.at());
    assertTrue(skip.seen(), "the skip link is not seen");
    press("Enter");
    page.waitForCondition(() -> is(page.locator("#main")));
    press("Tab");
    Stop first = stop();
    assertTrue(first.main(), "after the skip link comes " + first.at());
    last = first;
  }

  @Override
  public void fills(Locator field, String text) {
    reaches(field);
    press("Control+A");
    page.keyboard().type(text);
    assertKept();
  }

  @Override
  public void chooses(String name, String value) {
    reaches(page.locator("input[name='" + name + "']:checked"));
    Locator wanted = page.locator("input[name='" + name + "'][value='" + value + "']");
    for (int i = 0; i < MOST_STOPS && !wanted.isChecked(); i++) {
      press("ArrowRight");
      assertSound(stop());
    }
    assertTrue(wanted.isChecked(), value);
    last = stop();
  }

  @Override
  public void presses(Locator control) {
    reaches(control);
    press("Enter");
    last = null;
  }

  /** The video's own controls are stops too, so it is come upon from before. */
  @Override
  public void plays(Locator video) {
    reaches(page.locator("main a.back"));
    reaches(video);
    press("Space");
  }

  /** Only a script closes it at Escape; without one it is pressed again. */
  @Override
  public void visitsMenu() {
    Locator menu = page.locator("details.menu");
    Locator summary = menu.locator("> summary");
    reaches(summary);
    press("Enter");
    press("Tab");
    Stop inside = stop();
    assertSound(inside);
    assertTrue((Boolean) menu.evaluate("e => e.open && e.contains(document.activeElement)"));
    press("Escape");
    if ((Boolean) menu.evaluate("e => e.open")) {
      press("Shift+Tab");
      press("Enter");
    }
    assertFalse((Boolean) menu.evaluate("e => e.open"));
    assertTrue(is(summary), "after the menu comes " + stop().at());
    last = stop();
  }

  @Override
  public void restsOn(Locator control) {
    reaches(control);
  }

  /** The focus is somewhere, and no swap has ever dropped it. */
  void assertKept() {
    assertFalse(stop().at().isEmpty(), "the focus is lost");
    assertEquals("", page.evaluate("() => (window.lostFocus ?? []).join('\\n')"));
  }

  private void reaches(Locator target) {
    boolean onwards = isAhead(target);
    for (int i = 0; i < MOST_STOPS; i++) {
      if (is(target)) {
        return;
      }
      press(onwards ? "Tab" : "Shift+Tab");
      Stop stop = stop();
      assertSound(stop);
      Stop before = last;
      if (before != null && !before.at().equals(stop.at())) {
        assertTrue(
            onwards ? before.leadsTo(stop) : stop.leadsTo(before),
            "not in reading order: " + before + " and " + stop);
      }
      last = stop;
    }
    throw new AssertionError("not reached by " + MOST_STOPS + " stops: " + target);
  }

  private static void assertSound(Stop stop) {
    assertFalse(stop.at().isEmpty(), "the focus is lost");
    assertTrue(stop.seen(), "the focus is not seen at " + stop.at());
    assertEquals("", stop.covered(), "covered: " + stop);
  }

  private static boolean is(Locator target) {
    return (Boolean) target.evaluate("e => e === document.activeElement");
  }

  private static boolean isAhead(Locator target) {
    return (Boolean)
        target.evaluate("e => (document.activeElement.compareDocumentPosition(e) & 4) > 0");
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private Stop stop() {
    Map<?, ?> map = (Map<?, ?>) page.evaluate(STOP);
    return map.get("at").equals("")
        ? new Stop("", false, "", false, 0, 0, 0, 0)
        : new Stop(
            (String) map.get("at"),
            (Boolean) map.get("seen"),
            (String) map.get("covered"),
            (Boolean) map.get("main"),
            number(map, "left"),
            number(map, "right"),
            number(map, "top"),
            number(map, "bottom"));
  }

  private static double number(Map<?, ?> map, String name) {
    return ((Number) map.get(name)).doubleValue();
  }

  /**
   * A place where the focus rests.
   *
   * @param at the element; empty if there is none
   * @param seen true if an outline shows it
   * @param covered what lies over it; empty for nothing
   * @param main true inside the page's main part
   */
  private record Stop(
      String at,
      boolean seen,
      String covered,
      boolean main,
      double left,
      double right,
      double top,
      double bottom) {

    private static final double GRACE = 2;

    /** Down, along the line, or up into a column further on. */
    boolean leadsTo(Stop next) {
      boolean above = next.bottom <= top + GRACE;
      return !above || next.left >= right - GRACE;
    }
  }
}
