package org.modelsquare.jobs.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Csv;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.JobView;

/** The jobs that a search finds, all of them, for other programs. */
@Path("/{lang:en|zh-hans|zh-hant}/console")
@Authenticated
@Blocking
public class ExportResource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER =
      "id,ordered,ended,status,model,mode,seconds,credits,key,take_of,prompt";

  private final WholeHistory history;
  private final Viewer viewer;

  ExportResource(WholeHistory history, Viewer viewer) {
    this.history = history;
    this.viewer = viewer;
  }

  @GET
  @Path("jobs.csv")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"videos.csv\"")
  public StreamingOutput csv(@Context UriInfo address) {
    JobFilter filter = JobSearch.of(address.getQueryParameters()::getFirst).filter(viewer.zone());
    String account = viewer.account();
    return out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.append(Csv.BYTE_ORDER_MARK).append(HEADER).append("\r\n");
      history.each(account, filter, job -> write(writer, job));
      writer.flush();
    };
  }

  /** A JSON array of objects with the names of the table's columns. */
  @GET
  @Path("jobs.json")
  @Produces("application/json")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"videos.json\"")
  public StreamingOutput json(@Context UriInfo address) {
    JobFilter filter = JobSearch.of(address.getQueryParameters()::getFirst).filter(viewer.zone());
    String account = viewer.account();
    return out -> history.write(account, filter, out);
  }

  private static void write(Writer writer, JobView job) {
    try {
      writer.append(
          Csv.line(
              job.id(),
              job.createdAt(),
              job.endedAt(),
              job.status().code(),
              Csv.text(job.modelId()),
              job.mode(),
              job.outputSeconds(),
              job.charged(),
              job.source().keyId(),
              job.takeOf(),
              Csv.text(prompt(job))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String prompt(JobView job) throws IOException {
    return JSON.readTree(job.parameters()).path("prompt").asText();
  }
}
