package org.modelsquare.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A visitor's browser without script: keeps cookies, sends forms with their token. */
public final class Browser {

  /** Name of the form token's field and cookie. */
  public static final String TOKEN = "csrf-token";

  private static final String FORM_PAGE = "/en/sign-in";

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Gives the browser a cookie. */
  public Browser with(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** The value of a cookie; empty if there is none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Opens a page; redirects are not followed. */
  public Response get(String path) {
    return keep(request().get(path));
  }

  /** Sends a form, {@code name, value, name, value …}, with its token. */
  public Response post(String path, String... fields) {
    if (cookie(TOKEN).isEmpty()) {
      with(TOKEN, new Browser().get(FORM_PAGE).getCookie(TOKEN));
    }
    StringBuilder form = new StringBuilder(pair(TOKEN, cookie(TOKEN)));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(pair(fields[i], fields[i + 1]));
    }
    return keep(request().body(form.toString()).post(path));
  }

  /** The same as a form that could carry files. */
  public Response postMultipart(String path, String... fields) {
    if (cookie(TOKEN).isEmpty()) {
      with(TOKEN, new Browser().get(FORM_PAGE).getCookie(TOKEN));
    }
    RequestSpecification request =
        request().contentType("multipart/form-data").multiPart(TOKEN, cookie(TOKEN));
    for (int i = 0; i < fields.length; i += 2) {
      request.multiPart(fields[i], fields[i + 1], "text/plain; charset=UTF-8");
    }
    return keep(request.post(path));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A request with this browser's cookies, to be completed by hand. */
  public RequestSpecification request() {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .cookies(cookies);
  }

  private Response keep(Response response) {
    for (Cookie each : response.getDetailedCookies()) {
      if (each.getMaxAge() == 0) {
        cookies.remove(each.getName());
      } else {
        cookies.put(each.getName(), each.getValue());
      }
    }
    return response;
  }
}
