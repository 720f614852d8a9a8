package org.modelsquare.credits;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;

/** What the visitor has, and every movement that led to it. */
@Path("/{lang:en|zh-hans|zh-hant}/console")
@Authenticated
public class CreditsResource {

  private static final int LINES = 25;

  private final LedgerLines lines;
  private final Balances balances;
  private final ProofPages proofs;
  private final SignUpBonus bonus;
  private final Viewer viewer;

  CreditsResource(
      LedgerLines lines, Balances balances, ProofPages proofs, SignUpBonus bonus, Viewer viewer) {
    this.lines = lines;
    this.balances = balances;
    this.proofs = proofs;
    this.bonus = bonus;
    this.viewer = viewer;
  }

  /** The page; {@code before} is the key that the page before it named. */
  @GET
  @Path("credits")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  public TemplateInstance page(
      @RestQuery @Nullable Long before,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String job) {
    return Templates.page(read(before, LedgerFilter.of(kind, from, to, job, viewer.zone())));
  }

  /** The ledger for a spreadsheet, with the filter of the page. */
  @GET
  @Path("credits.csv")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"credits.csv\"")
  public StreamingOutput csv(
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String job) {
    LedgerFilter filter = LedgerFilter.of(kind, from, to, job, viewer.zone());
    return new LedgerCsv(lines, viewer.account(), filter)::write;
  }

  /** The books added up anew. */
  @GET
  @Path("credits/proof")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  public TemplateInstance proof(@RestQuery @Nullable Long before) {
    return Templates.proof(proofs.of(viewer.account(), before));
  }

  private LedgerPage read(@Nullable Long before, LedgerFilter filter) {
    String accountId = viewer.account();
    long end = before == null ? Long.MAX_VALUE : before;
    List<LedgerLine> found = lines.of(accountId, end, filter, LINES + 1);
    boolean more = found.size() > LINES;
    List<LedgerLine> shown = more ? found.subList(0, LINES) : found;
    return new LedgerPage(
        shown,
        more ? shown.get(LINES - 1).id() : null,
        before == null,
        filter,
        balances.of(accountId),
        bonus.given(accountId).orElse(null));
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(LedgerPage page);

    static native TemplateInstance proof(ProofPage page);
  }
}
