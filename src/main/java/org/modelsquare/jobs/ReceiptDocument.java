package org.modelsquare.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.credits.LedgerLine;
import org.modelsquare.credits.LedgerLine.Movement;
import org.modelsquare.credits.LedgerReceipt;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaStore;

/**
 * Writes the receipt of a job: what was ordered, what it cost and how that came about, what
 * happened when, and what the video was, be it there or gone. Times are ISO 8601, amounts decimal
 * strings.
 */
@Singleton
public class ReceiptDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jobs jobs;
  private final LedgerReceipt ledger;
  private final MediaStore media;
  private final Clock clock;

  ReceiptDocument(Jobs jobs, LedgerReceipt ledger, MediaStore media, Clock clock) {
    this.jobs = jobs;
    this.ledger = ledger;
    this.media = media;
    this.clock = clock;
  }

  /** The receipt as it stands now. */
  public ObjectNode of(JobView job) {
    ObjectNode receipt = JSON.createObjectNode();
    receipt.put("object", "job.receipt").put("id", job.id());
    put(receipt, "client_business_id", job.source().clientBusinessId());
    receipt.put("status", job.status().code()).put("model", job.modelId());
    receipt.put("descriptor_version", job.descriptorVersion()).put("provider", job.provider());
    receipt.put("mode", job.mode()).set("parameters", parsed(job.parameters()));
    if (job.failure() != null) {
      receipt.put("failure", job.failure().code());
    }
    receipt.set("price", price(job));
    receipt.set("ledger", ledger(job));
    receipt.set("timeline", timeline(job));
    String mediaId = job.mediaId();
    if (mediaId != null) {
      media.record(mediaId).ifPresent(file -> receipt.set("media", media(file)));
    }
    return receipt.put("issued_at", clock.instant().toString());
  }

  private static ObjectNode price(JobView job) {
    ObjectNode price = JSON.createObjectNode();
    price.put("version", job.priceVersion()).put("credits", job.amount().toString());
    price.put("charged", job.charged().toString()).put("charged_usd", job.charged().usd());
    price.set("formula", parsed(job.formula()));
    return price;
  }

  private ArrayNode ledger(JobView job) {
    ArrayNode lines = JSON.createArrayNode();
    for (LedgerLine line : ledger.of(job.accountId(), job.id())) {
      ObjectNode entry = lines.addObject();
      entry.put("transfer", line.id()).put("kind", line.kindCode());
      entry.put("at", line.at().toString());
      put(entry, "available", amount(line.available()));
      put(entry, "held", amount(line.held()));
    }
    return lines;
  }

  private ArrayNode timeline(JobView job) {
    ArrayNode moments = JSON.createArrayNode();
    for (JobMoment moment : jobs.timeline(job.id())) {
      moments
          .addObject()
          .put("state", moment.state().code())
          .put("at", moment.at().toString())
          .put("noticed_by", moment.noticedBy());
    }
    return moments;
  }

  private ObjectNode media(MediaFile file) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", file.id()).put("size_bytes", file.sizeBytes()).put("sha256", file.sha256());
    node.put("content_type", file.contentType()).put("stored_at", file.createdAt().toString());
    put(node, "expires_at", text(file.end()));
    put(node, "kept_since", text(file.keptAt()));
    put(node, "removed_at", text(file.goneSince(clock.instant())));
    return node;
  }

  private static @Nullable String amount(@Nullable Movement movement) {
    return movement == null ? null : movement.amount().toString();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the JSON that we wrote: " + json, e);
    }
  }
}
