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
import org.modelsquare.web.Visit;

/** Where the credits went. */
@Path("/{lang:en|zh-hans|zh-hant}/console")
@Authenticated
@Blocking
public class UsageResource {

  private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

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
    StringBuilder csv = new StringBuilder("\uFEFF");
    csv.append(filter.group()).append(",name,jobs,completed,failed,seconds,credits\r\n");
    for (UsageRow row : usages.of(viewer.account(), filter, visit.language())) {
      csv.append(text(row.id())).append(',').append(text(row.name())).append(',');
      csv.append(row.jobs()).append(',').append(row.completed()).append(',');
      csv.append(row.failed()).append(',').append(row.seconds()).append(',');
      csv.append(row.spent()).append("\r\n");
    }
    return csv.toString();
  }

  /** Quoted; an apostrophe in front of what a spreadsheet would take for a formula. */
  private static String text(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(UsagePage page);
  }
}
