package org.modelsquare.stories;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;
import org.modelsquare.testing.PackagedServer;

/**
 * Takes a picture of every page of the packaged application: three languages, light and dark, wide
 * and narrow. Its argument is the folder for the pictures; a second one keeps to pages with that
 * word in their names.
 */
final class Screenshots {

  private static final List<Integer> WIDTHS = List.of(1280, 390);
  private static final int HEIGHT = 900;
  private static final int QUALITY = 42;
  private static final int PATIENCE_MS = 120_000;
  private static final String PASSWORD = "correct horse battery staple";

  private final PackagedServer server;
  private final Path folder;
  private final String word;

  private Screenshots(PackagedServer server, Path folder, String word) {
    this.server = server;
    this.folder = folder;
    this.word = word;
  }

  public static void main(String... args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("screenshots");
    PackagedServer server =
        PackagedServer.start(
            work,
            PackagedServer.freePort(),
            List.of(
                "-Dmodelsquare.design-page=true",
                "-Dmodelsquare.credits.sign-up-bonus=100",
                "-Dmodelsquare.admin.email=operator@example.org",
                "-Dmodelsquare.admin.password=" + PASSWORD));
    int status = 0;
    try {
      server.awaitPage("/q/health/ready");
      new Screenshots(server, Path.of(args[0]), args.length > 1 ? args[1] : "").take();
    } catch (RuntimeException e) {
      e.printStackTrace();
      status = 1;
    } finally {
      server.stop();
    }
    // The browser's driver would keep the process alive.
    System.exit(status);
  }

  private void take() throws IOException {
    Files.createDirectories(folder);
    Browser browser = Chromium.browser();
    String session = session(browser);
    for (Language language : Language.values()) {
      Map<String, String> open = open(language);
      Map<String, String> own = own(browser, session, language);
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : WIDTHS) {
          shoot(browser, null, open, language, theme, width);
          shoot(browser, session, own, language, theme, width);
        }
      }
    }
  }

  private static String name(Language language, ColorScheme theme, int width) {
    return "%s-%s-%d".formatted(language.path(), theme.name().toLowerCase(Locale.ROOT), width);
  }

  /** The operator, who is a user too. */
  private String session(Browser browser) {
    try (BrowserContext context = context(browser, null, ColorScheme.LIGHT, WIDTHS.get(0))) {
      Page page = context.newPage();
      page.navigate("/en/sign-in");
      page.locator("#email").fill("operator@example.org");
      page.locator("#password").fill(PASSWORD);
      page.locator("[data-main]").click();
      page.locator("details.menu").first().waitFor();
      return context.storageState();
    }
  }

  private BrowserContext context(
      Browser browser, @Nullable String session, ColorScheme theme, int width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(server.address().toString())
            .setStorageState(session)
            .setColorScheme(theme)
            .setViewportSize(width, HEIGHT));
  }

  /** The pages that somebody without an account sees. */
  private Map<String, String> open(Language language) {
    String root = "/" + language.path();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("square", root + "/models");
    pages.put("search-empty", root + "/models?q=zzz");
    pages.put("compare", root + "/models/compare?m=sandbox-reel,kling-v3,veo3.1-fast");
    pages.put("model-coming", root + "/models/kling-v3-fast");
    pages.put("model-not-connected", root + "/models/kling-v3");
    pages.put("model-retired", root + "/models/sora-2");
    pages.put("model-api", root + "/models/kling-v3/api");
    pages.put("pricing", root + "/pricing");
    pages.put("docs", root + "/docs");
    pages.put("sign-in", root + "/sign-in");
    pages.put("sign-up", root + "/sign-up");
    pages.put("not-found", root + "/models/kling-v3-fasst");
    pages.put("components", root + "/design");
    pages.keySet().removeIf(name -> !name.contains(word));
    return pages;
  }

  /** The pages that the operator sees, who is a user too; orders a clip. */
  private Map<String, String> own(Browser browser, String session, Language language) {
    String root = "/" + language.path();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("model", root + "/models/sandbox-reel");
    String done = order(browser, session, root + "/models/sandbox-reel");
    pages.put("job", done);
    pages.put("shared", share(browser, session, done + "/shares"));
    pages.put("job-shares", done + "/shares");
    pages.put("dashboard", root + "/console");
    for (String each :
        List.of("jobs", "credits", "credits/proof", "top-up", "usage", "keys", "keys/new")) {
      pages.put(each.replace('/', '-'), root + "/console/" + each);
    }
    for (String each : List.of("webhooks", "requests", "notices", "account", "sessions")) {
      pages.put(each, root + "/console/" + each);
    }
    pages.put("two-factor", root + "/console/account/two-factor");
    pages.put("account-closing", root + "/console/account/closing");
    for (String each : List.of("users", "jobs", "audit", "doctor", "providers", "desk", "codes")) {
      pages.put("admin-" + each, root + "/admin/" + each);
    }
    for (String each : List.of("setup", "models", "prices", "models/import", "announcements")) {
      pages.put("admin-" + each.replace('/', '-'), root + "/admin/" + each);
    }
    pages.put("admin-model", root + "/admin/models/kling-v3-fast");
    pages.put("admin-price", root + "/admin/prices/sandbox-reel");
    pages.put("admin-overview", root + "/admin");
    pages.put("job-takes", done + "/takes");
    pages.keySet().removeIf(name -> !name.contains(word));
    return pages;
  }

  /** Orders a clip as it stands in the form and waits until it can be played. */
  private String order(Browser browser, String session, String model) {
    try (BrowserContext context = context(browser, session, ColorScheme.LIGHT, WIDTHS.get(0))) {
      Page page = context.newPage();
      page.navigate(model);
      page.locator("#play-form [data-main]").click();
      page.waitForURL("**/console/jobs/**");
      page.locator("video").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
      return page.url().replaceFirst("^[a-z]+://[^/]+", "");
    }
  }

  /** Makes a link to a job's video, with its prompt. */
  private String share(Browser browser, String session, String shares) {
    try (BrowserContext context = context(browser, session, ColorScheme.LIGHT, WIDTHS.get(0))) {
      Page page = context.newPage();
      page.navigate(shares);
      page.locator("input[name=with_prompt]").check();
      page.locator("main form button.primary").click();
      return page.locator("input[readonly]")
          .first()
          .inputValue()
          .replaceFirst("^[a-z]+://[^/]+", "");
    }
  }

  private void shoot(
      Browser browser,
      @Nullable String session,
      Map<String, String> pages,
      Language language,
      ColorScheme theme,
      int width)
      throws IOException {
    try (BrowserContext context = context(browser, session, theme, width)) {
      shoot(context.newPage(), pages, name(language, theme, width));
    }
  }

  private void shoot(Page page, Map<String, String> pages, String suffix) throws IOException {
    CDPSession tools = page.context().newCDPSession(page);
    for (Map.Entry<String, String> each : pages.entrySet()) {
      page.navigate(each.getValue());
      page.waitForLoadState(LoadState.NETWORKIDLE);
      JsonObject how = new JsonObject();
      how.addProperty("format", "webp");
      how.addProperty("quality", QUALITY);
      JsonObject taken = tools.send("Page.captureScreenshot", how);
      byte[] picture = Base64.getDecoder().decode(taken.get("data").getAsString());
      Files.write(folder.resolve(each.getKey() + "-" + suffix + ".webp"), picture);
    }
  }
}
