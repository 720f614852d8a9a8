package org.modelsquare.jobs.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.PersonalData;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;

/** All jobs of an account, batch by batch: a long history is never in memory as a whole. */
@Singleton
class WholeHistory implements PersonalData {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 500;

  private final Jobs jobs;

  WholeHistory(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String file() {
    return "videos.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    write(accountId, JobFilter.ALL, out);
  }

  /** Writes the jobs that a filter finds, the newest first, as a JSON array. */
  void write(String accountId, JobFilter filter, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartArray();
      each(accountId, filter, job -> write(json, job));
      json.writeEndArray();
    }
  }

  /** Goes through the jobs that a filter finds, the newest first. */
  void each(String accountId, JobFilter filter, Consumer<JobView> action) {
    @Nullable String cursor = null;
    do {
      JobPage page = jobs.list(accountId, filter, cursor, BATCH);
      page.jobs().forEach(action);
      cursor = page.next();
    } while (cursor != null);
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
}
