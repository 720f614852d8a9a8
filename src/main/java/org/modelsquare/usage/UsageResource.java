package org.modelsquare.usage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Csv;
import org.modelsquare.web.Visit;

/** Where the credits went. */
@Path("/{lang:en|zh-hans|zh-hant}/console")
@Authenticated
@Blocking
public class UsageResource {

  private final Usages usages;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  UsageResource(Usages usages, Viewer viewer, Visit visit, Clock clock) {
    this.usages = usages;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  @Path("usage")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  public TemplateInstance page(
      @RestQuery @Nullable String group,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String tz) {
    UsageFilter filter = UsageFilter.of(group, from, to, tz, viewer.zone(), clock);
    String account = viewer.account();
    List<UsageRow> rows = usages.of(account, filter, visit.language());
    return Templates.page(UsagePage.of(filter, rows, usages.isUsed(account)));
  }

  /** The same table for a spreadsheet. */
  @GET
  @Path("usage.csv")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"usage.csv\"")
  public String csv(
      @RestQuery @Nullable String group,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String tz) {
    UsageFilter filter = UsageFilter.of(group, from, to, tz, viewer.zone(), clock);
    StringBuilder csv = new StringBuilder().append(Csv.BYTE_ORDER_MARK);
    csv.append(filter.group()).append(",name,jobs,completed,failed,seconds,credits\r\n");
    for (UsageRow row : usages.of(viewer.account(), filter, visit.language())) {
      csv.append(
          Csv.line(
              Csv.text(row.id()),
              Csv.text(row.name()),
              row.jobs(),
              row.completed(),
              row.failed(),
              row.seconds(),
              row.spent()));
    }
    return csv.toString();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(UsagePage page);
  }
}
