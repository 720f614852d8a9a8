package org.modelsquare.jobs.history;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Csv;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;

/** The jobs that a search finds, all of them, for other programs. */
@Path("/{lang:en|zh-hans|zh-hant}/console")
@Authenticated
@Blocking
public class ExportResource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 500;
  private static final String HEADER =
      "id,ordered,ended,status,model,mode,seconds,credits,key,take_of,prompt";

  private final Jobs jobs;
  private final Viewer viewer;

  ExportResource(Jobs jobs, Viewer viewer) {
    this.jobs = jobs;
    this.viewer = viewer;
  }

  @GET
  @Path("jobs.csv")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"videos.csv\"")
  public StreamingOutput csv(@Context UriInfo address) {
    JobSearch search = JobSearch.of(address.getQueryParameters()::getFirst);
    String account = viewer.account();
    return out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.append(Csv.BYTE_ORDER_MARK).append(HEADER).append("\r\n");
      each(account, search, job -> write(writer, job));
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
    JobSearch search = JobSearch.of(address.getQueryParameters()::getFirst);
    String account = viewer.account();
    return out -> write(out, account, search);
  }

  /** Batch by batch, so that a long history is never in memory as a whole. */
  private void each(String account, JobSearch search, Consumer<JobView> action) {
    @Nullable String cursor = null;
    do {
      JobPage page = jobs.list(account, search.filter(), cursor, BATCH);
      page.jobs().forEach(action);
      cursor = page.next();
    } while (cursor != null);
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

  private void write(OutputStream out, String account, JobSearch search) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartArray();
      each(account, search, job -> write(json, job));
      json.writeEndArray();
    }
  }

  private static void write(JsonGenerator json, JobView job) {
    try {
      json.writeStartObject();
      json.writeStringField("id", job.id());
      json.writeStringField("ordered", job.createdAt().toString());
      json.writeStringField("ended", job.endedAt() == null ? null : job.endedAt().toString());
      json.writeStringField("status", job.status().code());
      json.writeStringField("model", job.modelId());
      json.writeStringField("mode", job.mode());
      json.writeStringField("credits", job.charged().toString());
      json.writeStringField("key", job.source().keyId());
      json.writeStringField("take_of", job.takeOf());
      json.writeFieldName("parameters");
      json.writeTree(JSON.readTree(job.parameters()));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String prompt(JobView job) throws IOException {
    return JSON.readTree(job.parameters()).path("prompt").asText();
  }
}
