package org.modelsquare.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.accounts.Cast;
import org.modelsquare.chaos.Findings;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * An operator's first day, in a browser: a fresh start, the setup link, the first steps, a provider
 * that is another instance, a model that is imported and published, its price, a code; somebody
 * signs up, redeems the code and generates; the operator finds the job, and the log tells every
 * step. Run {@code src/test/scripts/operators-story.sh}; {@code plain} goes without JavaScript.
 */
public final class OperatorsStory {

  private static final String MODEL = "house-reel";
  private static final Pattern SETUP = Pattern.compile("http://\\S+(/en/setup/\\S+)");
  private static final long SECOND = 1_000_000_000L;
  private static final int PATIENCE_S = 120;

  private final Path folder;
  private final Scripting scripting;
  private final Findings findings = new Findings();
  private final List<PackagedServer> servers = new ArrayList<>();
  private int steps;

  private OperatorsStory(Path folder, Scripting scripting) {
    this.folder = folder;
    this.scripting = scripting;
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("operators-story");
    System.out.println("logs are below " + folder);
    Scripting scripting = List.of(args).contains("plain") ? Scripting.OFF : Scripting.ON;
    OperatorsStory story = new OperatorsStory(folder, scripting);
    try {
      story.tell();
    } catch (AssertionError | RuntimeException | IOException e) {
      e.printStackTrace();
      story.findings.expect("steps that did not go as told", 0, 1);
    } finally {
      story.servers.forEach(PackagedServer::endAll);
    }
    story.findings.print();
    System.exit(story.findings.passed() ? 0 : 1);
  }

  private void tell() throws Exception {
    PackagedServer maker = start("maker", List.of("-Dmodelsquare.sandbox.speed=2"));
    String key = ConsoleVisitor.signUp(maker.address(), "house@example.org").createKey("house");
    PackagedServer house =
        start(
            "house",
            List.of(
                "-Dmodelsquare.sandbox.enabled=false",
                "-Dmodelsquare.credits.sign-up-bonus=0",
                "-Dmodelsquare.outbound.allow-http=true",
                "-Dmodelsquare.outbound.allow-private=true",
                "-Dmodelsquare.outbound.ports=1024-65535"));
    Page operator = page(house.address());
    setUp(operator);
    connect(operator, maker.address(), key);
    publish(operator);
    price(operator);
    String code = code(operator);
    Page buyer = page(house.address());
    buy(buyer, code);
    String job = generate(buyer);
    find(operator, job);
    try (Connection books = house.connect();
        Connection upstream = maker.connect()) {
      findings.expect(
          "sum of all entries of all accounts and of the house",
          0,
          number(books, "select coalesce(sum(amount), 0) from ledger_entry"));
      findings.expect("jobs that completed here", 1, completed(books));
      findings.expect("jobs that completed upstream", 1, completed(upstream));
    }
    findings.note("steps that were taken", steps);
  }

  private void setUp(Page page) throws IOException {
    Matcher link = SETUP.matcher(Files.readString(PackagedServer.log(folder.resolve("house"))));
    if (!link.find()) {
      throw new IOException("no setup link in the log");
    }
    page.navigate(link.group(1));
    page.locator("#email").fill("operator@example.org");
    page.locator("#password").fill(Cast.PASSWORD);
    page.locator("[data-main]").click();
    page.navigate("/en/admin");
    sees(page, "steps of the setup are left");
    page.locator("main a[href$='/admin/setup']").click();
    page.locator("#storage button").click();
    assertThat(page.locator("#storage")).containsText("It worked.");
    for (String step : List.of("operator", "brand", "mail")) {
      page.locator("#" + step + " form[action$='/skip'] button").click();
      assertThat(page.locator("#" + step)).containsText("It is needed after all");
    }
    steps += 5;
  }

  private void connect(Page page, URI maker, String key) {
    page.locator("#provider a.btn").click();
    page.navigate("/en/admin/providers/new?provider=toapis");
    page.locator("#name").fill("The other house");
    page.locator("input[type=password]").fill(key);
    page.locator("#base_url").fill(maker + "/v1");
    page.locator("input[name=private_network]").check();
    page.locator("main form .btn.primary").click();
    presses(page, "Test");
    assertThat(page.locator(".callout[data-tone=ok]")).isVisible();
    page.navigate("/en/admin/setup");
    assertThat(page.locator("#provider")).containsText("The other house");
    steps += 3;
  }

  private void publish(Page page) throws IOException {
    page.navigate("/en/admin/models");
    page.locator("main a[href$='/models/import']").click();
    page.locator("#yaml").fill(descriptor());
    presses(page, "Check it");
    sees(page, "No model has this id yet.");
    presses(page, "Take it in");
    sees(page, "Hidden");
    page.locator("input[name=standing][value=live]").check();
    page.locator("#reason").fill("opening");
    presses(page, "Decide");
    assertThat(page.locator(".page-head .tally")).containsText("Live");
    steps += 2;
  }

  /** A price holds a minute after it was published at the earliest. */
  private void price(Page page) {
    page.navigate("/en/admin/prices/" + MODEL);
    page.locator("#per_second_0").fill("2");
    page.locator("#reason").fill("what it costs us, and a little");
    presses(page, "See what it means");
    sees(page, "Nothing of this model was delivered in the last 30 days.");
    presses(page, "Publish");
    sees(page, "To come");
    for (int s = 0;
        s < PATIENCE_S && !page.locator("main").innerText().contains("Holds now");
        s++) {
      LockSupport.parkNanos(SECOND);
      page.reload();
    }
    sees(page, "Holds now");
    steps += 2;
  }

  private String code(Page page) {
    page.navigate("/en/admin/codes");
    page.locator("#count").fill("1");
    page.locator("#credits").fill("50");
    page.locator("main form .btn.primary").click();
    steps++;
    return page.locator("#made").inputValue().strip();
  }

  private void buy(Page page, String code) {
    page.navigate("/en/sign-up");
    page.locator("#email").fill("buyer@example.org");
    page.locator("#password").fill(Cast.PASSWORD);
    page.locator("[data-main]").click();
    assertThat(page.locator("details.menu")).isVisible();
    page.navigate("/en/console/top-up");
    page.locator("#code").fill(code);
    presses(page, "Redeem");
    assertThat(page.locator("#balance b")).hasText("50");
    steps += 2;
  }

  private String generate(Page page) {
    page.navigate("/en/models/" + MODEL);
    page.locator("#play-form [name=prompt]").fill("A kite over a harbour at noon");
    page.locator("#play-form [name=duration]").fill("3");
    page.locator("#play-form [data-main]").click();
    page.waitForURL("**/console/jobs/**");
    for (int s = 0; s < PATIENCE_S && page.locator("video").count() == 0; s++) {
      LockSupport.parkNanos(SECOND);
      if (scripting == Scripting.OFF) {
        page.reload();
      }
    }
    assertThat(page.locator("video")).isVisible();
    assertThat(page.locator("#balance b")).hasText("44");
    steps += 2;
    return page.url().replaceAll(".*/console/jobs/([^/?#]+).*", "$1");
  }

  private void find(Page page, String job) {
    page.navigate("/en/admin/jobs?whose=" + job);
    page.locator("main a[href$='" + job + "']").first().click();
    sees(page, "Complete");
    sees(page, "buyer@example.org");
    page.navigate("/en/admin/audit");
    for (String act :
        List.of(
            "First step tried",
            "First step put aside",
            "Provider account added",
            "Provider account tested",
            "Descriptor imported",
            "Model decided",
            "Prices published",
            "Codes made")) {
      assertThat(page.locator("main tbody")).containsText(act);
      steps++;
    }
  }

  private static String descriptor() throws IOException {
    ClassLoader loader = OperatorsStory.class.getClassLoader();
    try (InputStream known =
        Objects.requireNonNull(loader.getResourceAsStream("catalog/sandbox-reel.yaml"))) {
      return new String(known.readAllBytes(), StandardCharsets.UTF_8)
          .replace("id: sandbox-reel", "id: " + MODEL)
          .replace("aliases: [sandbox]", "aliases: []")
          .replaceAll("(?m)^provider: .*$", "provider: toapis")
          .replaceAll("(?m)^upstream_model: .*$", "upstream_model: sandbox-reel");
    }
  }

  private PackagedServer start(String name, List<String> options)
      throws IOException, InterruptedException {
    Path home = folder.resolve(name);
    Files.createDirectories(home);
    PackagedServer server = PackagedServer.start(home, PackagedServer.freePort(), options);
    servers.add(server);
    server.awaitPage("/q/health/ready");
    return server;
  }

  private Page page(URI address) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(address.toString())
                    .setLocale("en-US")
                    // A page that fades in cannot be clicked yet.
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setJavaScriptEnabled(scripting == Scripting.ON));
    return context.newPage();
  }

  private static void presses(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void sees(Page page, String text) {
    assertThat(page.locator("main")).containsText(text);
  }

  private static long completed(Connection database) throws SQLException {
    return number(database, "select count(*) from job where state = 'completed'");
  }

  private static long number(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
