package org.modelsquare.accounts.sessions;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;
import org.modelsquare.web.ReturnPath;

/** Where a visitor is sent who must sign in first, and from where he comes back. */
final class SignInAddress {

  private SignInAddress() {}

  static String comingFrom(HttpServerRequest request) {
    String signIn = "/" + language(request) + "/sign-in";
    String back = page(request);
    return back == null
        ? signIn
        : signIn + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  static boolean isPartOfPage(HttpServerRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static String language(HttpServerRequest request) {
    String[] segments = request.path().split("/", 3);
    return Language.find(segments.length > 1 ? segments[1] : "").orElse(Language.EN).path();
  }

  /** The page in the browser: only a plain GET is itself one. */
  private static @Nullable String page(HttpServerRequest request) {
    String page;
    if (isPartOfPage(request)) {
      page = local(request, request.getHeader("HX-Current-URL"));
    } else if (request.method().equals(HttpMethod.GET)) {
      page = request.uri();
    } else {
      page = local(request, request.getHeader("Referer"));
    }
    return ReturnPath.isLocal(page) ? page : null;
  }

  private static @Nullable String local(HttpServerRequest request, @Nullable String address) {
    try {
      URI uri = address == null ? null : URI.create(address);
      if (uri == null || !String.valueOf(uri.getRawAuthority()).equals(host(request))) {
        return null;
      }
      return uri.getRawQuery() == null
          ? uri.getRawPath()
          : uri.getRawPath() + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static @Nullable String host(HttpServerRequest request) {
    return request.authority() == null ? null : request.authority().toString();
  }
}
