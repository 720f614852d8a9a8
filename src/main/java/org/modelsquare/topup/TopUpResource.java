package org.modelsquare.topup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.throttling.ClientAddress;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.web.Visit;

/** How to get more credits. */
@Path("/{lang:en|zh-hans|zh-hant}/console/top-up")
@Authenticated
@Blocking
public class TopUpResource {

  private static final Set<String> NOTICES = Set.of("paid", "canceled");
  private static final int OK = 200;
  private static final int BAD_GATEWAY = 502;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final Redemption.Guarded redemption;
  private final Cards cards;
  private final TopUpSettings settings;
  private final Sql sql;
  private final Viewer viewer;
  private final Visit visit;

  TopUpResource(
      Redemption.Guarded redemption,
      Cards cards,
      TopUpSettings settings,
      Sql sql,
      Viewer viewer,
      Visit visit) {
    this.redemption = redemption;
    this.cards = cards;
    this.settings = settings;
    this.sql = sql;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The page; {@code code} are the last characters of one that was just redeemed. */
  @GET
  public Response page(@RestQuery @Nullable String code, @RestQuery @Nullable String payment) {
    Credits granted = Optional.ofNullable(code).flatMap(this::granted).orElse(null);
    String notice = payment != null && NOTICES.contains(payment) ? payment : "";
    return answer(OK, "", "", 0, granted, notice).build();
  }

  /**
   * Opens a checkout. A link leads there rather than a redirect: the pages' policy lets forms lead
   * to this site only.
   */
  @POST
  @Path("checkout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response checkout(@RestForm("offer") @Nullable String id) {
    CardOffer offer =
        cards.offer(Objects.requireNonNullElse(id, "")).orElseThrow(NotFoundException::new);
    String page = visit.origin() + visit.root() + "/console/top-up";
    String words = visit.brand() + ": " + words(offer);
    return cards
        .begin(viewer.account(), offer, words, page)
        .map(url -> html(OK, Templates.leave(offer, url.toString())).build())
        .orElseGet(() -> answer(BAD_GATEWAY, "", "", 0, null, "unavailable").build());
  }

  @POST
  @Path("redemption")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response redeem(@RestForm @Nullable String code, HttpServerRequest request) {
    String typed = Objects.requireNonNullElse(code, "").strip();
    Redemption.Attempt attempt =
        redemption.attempt(viewer.account(), ClientAddress.of(request), typed);
    if (attempt.outcome().isDone()) {
      String ending = RedemptionCode.read(typed).orElseThrow().lastFour();
      return Response.seeOther(URI.create(visit.root() + "/console/top-up?code=" + ending)).build();
    }
    String problem = attempt.outcome().problem();
    if (attempt.waitSeconds() > 0) {
      return answer(TOO_MANY, typed, problem, attempt.waitSeconds(), null, "")
          .header(HttpHeaders.RETRY_AFTER, attempt.waitSeconds())
          .build();
    }
    return answer(UNPROCESSABLE, typed, problem, 0, null, "").build();
  }

  private Optional<Credits> granted(String lastFour) {
    return sql.first(
        """
        select b.credits from redemption_code c join code_batch b on b.id = c.batch_id
        where c.redeemed_by = ? and c.last_four = ? order by c.redeemed_at desc limit 1
        """,
        row -> new Credits(row.getLong(1)),
        viewer.account(),
        lastFour);
  }

  private Response.ResponseBuilder answer(
      int status,
      String typed,
      String problem,
      long wait,
      @Nullable Credits granted,
      String notice) {
    TopUpPage page =
        new TopUpPage(
            typed,
            problem,
            wait,
            granted,
            settings.contact().orElse(""),
            cards.offers(),
            cards.of(viewer.account()),
            notice);
    return html(status, Templates.page(page));
  }

  private String words(CardOffer offer) {
    return MessageBundles.get(TopUpMessages.class, Localized.Literal.of(visit.language().tag()))
        .offer(offer.credits().toString());
  }

  private static Response.ResponseBuilder html(int status, TemplateInstance page) {
    return Response.status(status)
        .type("text/html;charset=UTF-8")
        .entity(page.render())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(TopUpPage page);

    static native TemplateInstance leave(CardOffer offer, String url);
  }
}
