package org.modelsquare.web;

import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/** The page being asked for: its language, its path in the other languages, its request id. */
@Named("visit")
@Unremovable
@RequestScoped
public class Visit {

  static final String LANGUAGE_COOKIE = "lang";
  static final String THEME_COOKIE = "theme";

  private final RoutingContext context;
  private final URI publicUrl;
  private final String formTokenCookie;
  private final Brand brand;

  /** Asked for by each template and message of the page, so found out once. */
  private @Nullable Language language;

  Visit(
      RoutingContext context,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl,
      @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String formTokenCookie,
      Brand brand) {
    this.context = context;
    this.publicUrl = publicUrl;
    this.formTokenCookie = formTokenCookie;
    this.brand = brand;
  }

  /** The language named by the path; outside the pages the visitor's preferred one. */
  public Language language() {
    Language known = language;
    if (known == null) {
      known = fromPath().orElseGet(this::preferred);
      language = known;
    }
    return known;
  }

  /** The language that the visitor chose before, or the browser asks for, or English. */
  public Language preferred() {
    return Optional.ofNullable(cookie(LANGUAGE_COOKIE))
        .flatMap(Language::find)
        .or(() -> LanguageRanges.best(request().getHeader("Accept-Language")))
        .orElse(Language.EN);
  }

  /** The first path segment of the page's links, such as {@code /zh-hant}. */
  public String root() {
    return "/" + language().path();
  }

  /** This page's path and query, for a return after signing in. */
  public String here() {
    return request().uri();
  }

  /** What this instance calls itself in the page's language. */
  public String brand() {
    return brand.in(language());
  }

  /** Where people reach this instance, without a slash at the end. */
  public String origin() {
    return publicUrl.toString().replaceAll("/+$", "");
  }

  /** Where the visitor has reached this instance, as far as the proxies in between tell. */
  public String arrival() {
    HttpServerRequest request = request();
    return request.scheme() + "://" + request.authority();
  }

  /** This page's path without the query, for a return after signing in. */
  public String path() {
    return request().path();
  }

  /** This page's own address without the query. */
  public String canonical() {
    return origin() + request().path();
  }

  /** True in the part of the site that a link of the main navigation leads to. */
  public boolean isSection(String section) {
    String rest = fromPath().isPresent() ? withoutLanguage(request().path()) : "";
    return switch (section) {
      case "home" -> rest.equals("/");
      case "models" -> rest.equals("/") || rest.startsWith("/models");
      case "docs", "pricing" -> rest.startsWith("/" + section);
      default -> rest.startsWith("/console/" + section);
    };
  }

  /** True if that theme was chosen; empty for the system's. */
  public boolean isTheme(String theme) {
    return theme().equals(theme);
  }

  /** The same page in each language. */
  public List<Alternate> alternates() {
    String rest = fromPath().isPresent() ? withoutLanguage(request().uri()) : "/";
    return List.of(Language.values()).stream()
        .map(each -> new Alternate(each, "/" + each.path() + rest, each == language()))
        .toList();
  }

  /** This page for people whose language it is not offered in. */
  public String defaultHref() {
    return alternates().get(0).href();
  }

  /** {@code light}, {@code dark} or, when the system decides, empty. */
  public String theme() {
    return Theme.orSystem(cookie(THEME_COOKIE));
  }

  /** A secret of this browser, the same on all its pages; empty before its first form. */
  public String browser() {
    return Objects.requireNonNullElse(cookie(formTokenCookie), "");
  }

  /** The id under which this request stands in the log. */
  public String requestId() {
    return RequestId.of(context);
  }

  private Optional<Language> fromPath() {
    String path = request().path();
    int end = path.indexOf('/', 1);
    return path.length() < 2
        ? Optional.empty()
        : Language.find(path.substring(1, end < 0 ? path.length() : end));
  }

  private static String withoutLanguage(String uri) {
    for (int i = 1; i < uri.length(); i++) {
      if (uri.charAt(i) == '/' || uri.charAt(i) == '?') {
        return uri.substring(i);
      }
    }
    return "/";
  }

  private @Nullable String cookie(String name) {
    var cookie = request().getCookie(name);
    return cookie == null ? null : cookie.getValue();
  }

  private HttpServerRequest request() {
    return context.request();
  }

  /**
   * The same page in one language.
   *
   * @param language the language
   * @param href path and query
   * @param current true for the language of this page
   */
  public record Alternate(Language language, String href, boolean current) {}
}
