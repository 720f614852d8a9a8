package org.modelsquare.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.web.Visit;

/** What an account's programs have asked for. */
@Path("/{lang:en|zh-hans|zh-hant}/console/requests")
@Authenticated
@Blocking
public class RequestsResource {

  private static final int PAGE = 50;

  private final Requests requests;
  private final ApiKeys keys;
  private final Viewer viewer;
  private final Visit visit;

  RequestsResource(Requests requests, ApiKeys keys, Viewer viewer, Visit visit) {
    this.requests = requests;
    this.keys = keys;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The list; a request id that is looked for leads straight to the request. */
  @GET
  public Response list(
      @RestQuery @Nullable String id,
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String key,
      @RestQuery @Nullable String before) {
    String sought = Objects.requireNonNullElse(id, "").strip();
    if (!sought.isEmpty() && requests.find(viewer.account(), sought).isPresent()) {
      return Response.seeOther(URI.create(visit.root() + "/console/requests/" + sought)).build();
    }
    return page(Templates.list(read(sought, RequestFilter.of(status, key), before)));
  }

  @GET
  @Path("{id}")
  public Response detail(@RestPath String id) {
    LoggedRequest request = requests.find(viewer.account(), id).orElseThrow(NotFoundException::new);
    String name =
        keys.find(viewer.account(), request.keyId()).map(ApiKey::name).orElse(request.keyId());
    return page(
        Templates.detail(
            RequestRow.of(request, name, visit.language()), Curl.of(request, visit.origin())));
  }

  private RequestList read(String sought, RequestFilter filter, @Nullable String before) {
    List<ApiKey> all = keys.of(viewer.account());
    Map<String, String> names = all.stream().collect(Collectors.toMap(ApiKey::id, ApiKey::name));
    List<LoggedRequest> found = requests.list(viewer.account(), filter, before, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<LoggedRequest> shown = more ? found.subList(0, PAGE) : found;
    return new RequestList(
        shown.stream()
            .map(
                each ->
                    RequestRow.of(
                        each, names.getOrDefault(each.keyId(), each.keyId()), visit.language()))
            .toList(),
        filter,
        all,
        sought,
        more ? shown.get(PAGE - 1).id() : null);
  }

  private static Response page(TemplateInstance template) {
    return Response.ok(template.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(RequestList list);

    static native TemplateInstance detail(RequestRow row, String curl);
  }
}
