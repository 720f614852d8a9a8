package org.modelsquare.stories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.accounts.Cast;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.announcements.AnnouncementLevel;
import org.modelsquare.announcements.AnnouncementTable;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.announcements.Announcements;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.JobCancellation;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;
import org.modelsquare.sharing.ShareLinks;

/** The pages of the house, with a visitor's jobs in every state. */
@Singleton
class Scenery {

  private static final Map<Language, String> PROMPTS =
      Map.of(
          Language.EN, "A paper boat drifts down a rain gutter.",
          Language.ZH_HANS, "一只纸船顺着雨水沟漂下，机位很低。",
          Language.ZH_HANT, "一艘紙船順著雨水溝漂下，機位很低。");

  private static final Map<Language, String> NEWS =
      Map.of(
          Language.EN, "Videos may take longer tonight, from 22:00 to 23:00.",
          Language.ZH_HANS, "今晚 22:00 至 23:00，视频生成可能变慢。",
          Language.ZH_HANT, "今晚 22:00 至 23:00，產生影片可能變慢。");

  private final Catalog catalog;
  private final Generation generation;
  private final JobCancellation cancellation;
  private final Cast cast;
  private final Stories stories;
  private final ApiKeys apiKeys;
  private final SecondFactor factor;
  private final AnnouncementTable table;
  private final Announcements announced;
  private final ShareLinks links;
  private final Clock clock;

  Scenery(
      Catalog catalog,
      Generation generation,
      JobCancellation cancellation,
      Cast cast,
      Stories stories,
      ApiKeys apiKeys,
      SecondFactor factor,
      AnnouncementTable table,
      Announcements announced,
      ShareLinks links,
      Clock clock) {
    this.catalog = catalog;
    this.generation = generation;
    this.cancellation = cancellation;
    this.cast = cast;
    this.stories = stories;
    this.apiKeys = apiKeys;
    this.factor = factor;
    this.table = table;
    this.announced = announced;
    this.links = links;
    this.clock = clock;
  }

  /** The pages for everybody, by what they are. */
  Map<String, String> open(Language language) {
    Map<String, String> pages = new LinkedHashMap<>();
    String root = "/" + language.path();
    pages.put("square", root + "/models");
    pages.put("search without result", root + "/models?q=zzz");
    pages.put("square filtered", root + "/models?mode=text_to_video&sort=price&audio=choice");
    pages.put("search to be loosened", root + "/models?q=kling&status=live&vendor=Google");
    pages.put("comparison", root + "/models/compare?m=sandbox-reel,kling-v3,kling-v3-fast");
    pages.put("comparison of one", root + "/models/compare?m=sandbox-reel&only=differences");
    pages.put("comparison of none", root + "/models/compare");
    pages.put("docs", root + "/docs");
    pages.put("pricing", root + "/pricing");
    pages.put(
        "pricing, wrong length", root + "/pricing?for=sandbox-lab&model=sandbox-lab&duration=99");
    pages.put("API of a model", root + "/models/sandbox-reel/api");
    pages.put("API of a placeholder", root + "/models/kling-v3-fast/api");
    pages.put("components", root + "/design");
    pages.put("sign-in", root + "/sign-in");
    pages.put("sign-up", root + "/sign-up");
    pages.put("forgotten password", root + "/password-reset");
    pages.put("farewell", root + "/farewell");
    pages.put("email confirmed", root + "/email-confirmed");
    return pages;
  }

  /** The pages of those models, by their ids. */
  static Map<String, String> models(Language language, List<String> ids) {
    Map<String, String> pages = new LinkedHashMap<>();
    ids.forEach(id -> pages.put(id, "/" + language.path() + "/models/" + id));
    return pages;
  }

  /** All models, by their ids. */
  List<String> ids() {
    return catalog.all().stream().map(VideoModel::id).toList();
  }

  /**
   * The pages for somebody who is signed in, a {@link #reader} of each language, whose jobs are
   * made here. Time passes meanwhile, so all of them are made before anybody looks.
   */
  Map<Language, Map<String, String>> own() {
    announce(AnnouncementLevel.WARN, Duration.ZERO);
    String planned = announce(AnnouncementLevel.INFO, Duration.ofHours(1));
    Map<Language, Ended> ended = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String account = cast.account(reader(language));
      String done = order(account, language, "succeed");
      ended.put(language, new Ended(account, done, order(account, language, "fail")));
    }
    stories.pass(Duration.ofSeconds(20));
    Map<Language, Map<String, String>> pages = new EnumMap<>(Language.class);
    ended.forEach((language, jobs) -> pages.put(language, own(language, jobs, planned)));
    return pages;
  }

  /** Who reads this language; the cast knows them by this name. */
  static String reader(Language language) {
    return "reader-" + language.path();
  }

  private Map<String, String> own(Language language, Ended ended, String planned) {
    Map<String, String> pages = new LinkedHashMap<>();
    String root = "/" + language.path();
    String jobs = root + "/console/jobs";
    String account = ended.account;
    pages.put("dashboard", root + "/console");
    pages.put("no jobs", jobs + "?status=failed");
    pages.put("model, signed in", root + "/models/sandbox-reel");
    pages.put("placeholder, signed in", root + "/models/kling-v3-fast");
    String called = order(account, language, "succeed");
    cancellation.cancel(account, called);
    pages.put("job completed", jobs + "/" + ended.done);
    pages.put("job failed", jobs + "/" + ended.failed);
    pages.put("job canceled", jobs + "/" + called);
    pages.put("shared video", root + "/s/" + share(account, ended.done));
    pages.put("job queued", jobs + "/" + order(account, language, "succeed"));
    pages.put("jobs", jobs);
    pages.put("jobs as a table", jobs + "?view=table&from=2026-13-01");
    pages.put("jobs, nothing chosen", jobs + "?none=1&running=2&restored=1");
    pages.put("credits", root + "/console/credits");
    pages.put("account", root + "/console/account");
    // Half way: the page with the picture to scan is the fullest.
    factor.begin(account);
    pages.put("two factors", root + "/console/account/two-factor");
    pages.put("closing the account", root + "/console/account/closing");
    pages.put("credits, nothing found", root + "/console/credits?kind=purchase&from=2026-13-01");
    pages.put("proof", root + "/console/credits/proof");
    pages.put("top up", root + "/console/top-up");
    pages.put("usage by day", root + "/console/usage");
    pages.put("usage by model", root + "/console/usage?group=model");
    pages.put("usage by key", root + "/console/usage?group=key");
    pages.put("usage, nothing", root + "/console/usage?from=2001-01-01&to=2001-01-02");
    pages.put("notices", root + "/console/notices");
    pages.put("sessions", root + "/console/sessions");
    keys(account, root + "/console/keys", pages);
    operators(account, ended.done, planned, root + "/admin", pages);
    return pages;
  }

  /** The area of operators; from here on the visitor is one. */
  private void operators(
      String account, String job, String planned, String area, Map<String, String> pages) {
    cast.sql("update account set operator = true where id = '" + account + "'");
    pages.put("operators, overview", area);
    pages.put("operators, users", area + "/users");
    pages.put("operators, user", area + "/users/" + account);
    pages.put("operators, jobs", area + "/jobs?from=2026-13-01");
    pages.put("operators, job", area + "/jobs/" + job);
    pages.put("operators, log", area + "/audit");
    pages.put("operators, doctor", area + "/doctor");
    pages.put("operators, desk", area + "/desk");
    pages.put("operators, providers", area + "/providers");
    pages.put("operators, codes", area + "/codes");
    pages.put("operators, first steps", area + "/setup");
    pages.put("operators, prices", area + "/prices");
    pages.put("operators, price", area + "/prices/sandbox-reel");
    pages.put("operators, webhooks", area + "/webhooks?all=1");
    pages.put("operators, announcements", area + "/announcements");
    pages.put("operators, announcement", area + "/announcements/" + planned);
    pages.put("operators, models", area + "/models");
    pages.put("operators, model", area + "/models/kling-v3-fast");
    pages.put("operators, import", area + "/models/import");
  }

  private void keys(String account, String keys, Map<String, String> pages) {
    KeyTerms terms =
        new KeyTerms(
            "ci-3",
            EnumSet.allOf(Scope.class),
            Set.of("sandbox-lab"),
            List.of("10.0.0.0/8", "2001:db8::/32"),
            null,
            new KeyLimits(null, Credits.of(50), Credits.of(1000)));
    String id = apiKeys.create(account, terms).key().id();
    pages.put("keys", keys);
    pages.put("new key", keys + "/new");
    pages.put("key", keys + "/" + id);
    pages.put("key to roll", keys + "/" + id + "/roll");
    pages.put("key to revoke", keys + "/" + id + "/revocation");
  }

  private String share(String account, String job) {
    links.make(account, job, Duration.ofDays(1), true);
    return links.tokenOf(links.open(account, job).get(0)).orElseThrow();
  }

  private String announce(AnnouncementLevel level, Duration ahead) {
    Instant from = clock.instant().plus(ahead);
    Instant until = from.plus(Duration.ofDays(1));
    String id = table.add(new AnnouncementTerms(NEWS, level, from, until, "/en/pricing"), "none");
    announced.refresh();
    return id;
  }

  /** Takes everything back that was announced to everybody. */
  void fallSilent() {
    cast.sql("delete from announcement");
    announced.refresh();
  }

  /** Names that are the same in each language, the longest first. */
  List<String> names() {
    return catalog.all().stream()
        .flatMap(
            model ->
                Stream.concat(
                    Stream.of(model.vendor()),
                    Stream.of(Language.values()).map(each -> model.copy(each).name())))
        .distinct()
        .sorted((a, b) -> b.length() - a.length())
        .collect(Collectors.toList());
  }

  private String order(String account, Language language, String scenario) {
    VideoModel model = catalog.find("sandbox-lab").orElseThrow();
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("prompt", PROMPTS.get(language));
    request.put("scenario", scenario);
    request.put("duration", 3);
    return generation
        .start(account, model, model.parameters().fromJson(request), language, null, null)
        .orElseThrow()
        .jobId();
  }

  private record Ended(String account, String done, String failed) {}
}
