package org.modelsquare.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.modelsquare.accounts.Cast;

/** Somebody at a browser. */
final class Visitor {

  private static final AtomicLong SERIAL = new AtomicLong();

  private final String name = "visitor" + SERIAL.incrementAndGet();
  private final Scripting scripting;
  private final BrowserContext context;
  private final Page page;
  private final Grievances grievances;

  Visitor(BrowserContext context, Scripting scripting) {
    this.context = context;
    this.scripting = scripting;
    this.grievances = new Grievances(context);
    this.page = context.newPage();
  }

  /** By this name the cast knows the account, once it is opened. */
  String name() {
    return name;
  }

  Page page() {
    return page;
  }

  boolean hasScript() {
    return scripting == Scripting.ON;
  }

  int opens(String path) {
    Response response = page.navigate(path);
    assertNotNull(response, path);
    return response.status();
  }

  /** Fetches a page without opening it, which is quicker by far. */
  String fetches(String path) {
    APIResponse response = context.request().get(path);
    assertEquals(200, response.status(), path);
    return response.text();
  }

  /** Opens a page of which the status is part of the story. */
  void opens(String path, int status) {
    grievances.expect(status);
    assertEquals(status, opens(path), path);
  }

  /** The status of a later answer is part of the story. */
  void expects(int status) {
    grievances.expect(status);
  }

  /** Sets a field of the prompt form, whatever its kind. */
  void sets(String field, String value) {
    if (options(field).count() > 0) {
      page.locator("label:has(input[name='" + field + "'][value='" + value + "'])").click();
    } else {
      page.locator("#play-form [name='" + field + "']").fill(value);
    }
  }

  /** What stands in a field of the prompt form. */
  String entered(String field) {
    return options(field).count() > 0
        ? page.locator("input[name='" + field + "']:checked").inputValue()
        : page.locator("#play-form [name='" + field + "']").inputValue();
  }

  private Locator options(String field) {
    return page.locator("input[type=radio][name='" + field + "']");
  }

  void presses(String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
  }

  void follows(String link) {
    page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  /** Fills in the form of the sign-up page that is open. */
  void signsUp() {
    signsInAs(name);
  }

  /** The same form, where there is an account already. */
  void signsInAs(String person) {
    page.locator("#email").fill(person + "@example.org");
    page.locator("#password").fill(Cast.PASSWORD);
    page.locator("[data-main]").click();
    assertThat(page.locator("details.menu")).isVisible();
  }

  void signsIn() {
    signsInAs(name);
  }

  void sees(String text) {
    assertThat(page.locator("main")).containsText(text);
  }

  void sees(String part, String text) {
    assertThat(page.locator(part)).containsText(text);
  }

  void seesCredits(String credits) {
    assertThat(page.locator("#balance b")).hasText(credits);
  }

  /** The text of a part of the page, to the last space. */
  String reads(String part) {
    return page.locator(part).textContent();
  }

  /** The page looks for news: by itself as soon as it is seen again, or by its link. */
  void looksAgain() {
    if (hasScript()) {
      page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    } else {
      follows("Check again");
    }
  }

  /** The id of the job whose page is open. */
  String jobId() {
    return page.url().replaceAll(".*/console/jobs/([^/?#]+).*", "$1");
  }

  List<String> grievances() {
    return grievances.heard();
  }

  void takesPicture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  void leaves() {
    context.close();
  }
}
