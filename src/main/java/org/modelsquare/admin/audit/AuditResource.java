package org.modelsquare.admin.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.core.Csv;

/** What operators did, for operators. */
@Path("/{lang:en|zh-hans|zh-hant}/admin")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
public class AuditResource {

  private static final int LINES = 50;
  private static final int BATCH = 500;

  private final AuditLines lines;
  private final Viewer viewer;

  AuditResource(AuditLines lines, Viewer viewer) {
    this.lines = lines;
    this.viewer = viewer;
  }

  /** The page; {@code before} is the line at which the page before it ended. */
  @GET
  @Path("audit")
  @Produces("text/html; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance page(@Context UriInfo address, @RestQuery @Nullable Long before) {
    AuditFilter filter = filter(address);
    List<AuditLine> found = lines.of(filter, before == null ? Long.MAX_VALUE : before, LINES + 1);
    boolean more = found.size() > LINES;
    List<AuditLine> shown = more ? found.subList(0, LINES) : found;
    Long older = more ? shown.get(LINES - 1).id() : null;
    return Templates.page(shown, filter, lines.actions(), older);
  }

  /** All lines that the filter finds, for a spreadsheet. */
  @GET
  @Path("audit.csv")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"audit.csv\"")
  public StreamingOutput csv(@Context UriInfo address) {
    AuditFilter filter = filter(address);
    return out -> write(filter, out);
  }

  private AuditFilter filter(UriInfo address) {
    return AuditFilter.of(address.getQueryParameters()::getFirst, viewer.zone());
  }

  private void write(AuditFilter filter, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.append(Csv.BYTE_ORDER_MARK).append("at,actor,action,subject,detail,before,after\r\n");
    long before = Long.MAX_VALUE;
    List<AuditLine> batch;
    do {
      batch = lines.of(filter, before, BATCH);
      for (AuditLine line : batch) {
        writer.append(
            Csv.line(
                line.at(),
                Csv.text(line.actor()),
                line.action(),
                Csv.text(line.subject()),
                Csv.text(line.detail()),
                Csv.text(line.before()),
                Csv.text(line.after())));
        before = line.id();
      }
    } while (batch.size() == BATCH);
    writer.flush();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(
        List<AuditLine> lines, AuditFilter filter, List<String> actions, @Nullable Long older);
  }
}
