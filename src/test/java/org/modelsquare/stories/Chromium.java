package org.modelsquare.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that the stories of a thread share, since a browser's driver belongs to one thread:
 * the Chromium of this system, or else the one that Playwright fetches.
 */
final class Chromium {

  private static final List<String> VARIABLES = List.of("CHROMIUM_PATH", "PLAYWRIGHT_CHROMIUM");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FOLDERS =
      List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/homebrew/bin");
  private static final List<String> MAC =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private static final ThreadLocal<Chromium> BROWSERS = ThreadLocal.withInitial(Chromium::launch);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser browser() {
    return BROWSERS.get().browser;
  }

  /** Closes the browser of a thread that ends. */
  static void close() {
    BROWSERS.get().playwright.close();
    BROWSERS.remove();
  }

  private static Chromium launch() {
    Optional<Path> installed = installed();
    // Without this, Playwright downloads three browsers before it looks at the path.
    Map<String, String> environment =
        installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    try {
      Playwright playwright = Playwright.create(new CreateOptions().setEnv(environment));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS).setHeadless(true);
      installed.ifPresent(options::setExecutablePath);
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          "The browser stories need Chromium, and "
              + installed.map(path -> path + " does not start").orElse("none could be fetched")
              + ". Install it (Debian, Ubuntu: apt-get install chromium) or name the program in"
              + " CHROMIUM_PATH.",
          e);
    }
  }

  private static Optional<Path> installed() {
    Optional<Path> named =
        VARIABLES.stream()
            .map(System::getenv)
            .filter(value -> value != null && !value.isBlank())
            .map(Path::of)
            .findFirst();
    return named.or(
        () ->
            Stream.concat(
                    FOLDERS.stream()
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))),
                    MAC.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst());
  }
}
