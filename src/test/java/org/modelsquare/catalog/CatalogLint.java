package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.parameters.OwnAddresses;

/** Looks for contradictions in a descriptor; each finding is one sentence. */
final class CatalogLint {

  private final DescriptorReader reader;
  private final Set<String> allIds;

  /** With the shared vocabulary, and the ids and aliases of all models. */
  CatalogLint(JsonNode vocabulary, Set<String> allIds) {
    this.reader = new DescriptorReader(vocabulary, OwnAddresses.NONE);
    this.allIds = Set.copyOf(allIds);
  }

  List<String> check(JsonNode file) {
    List<String> findings = new ArrayList<>();
    VideoModel model = read(file, findings);
    if (model == null) {
      return findings;
    }
    findings.addAll(SchemaLint.check(model, file.path("parameters"), file.path("rules")));
    findings.addAll(FactLint.check(model, allIds));
    findings.addAll(PreviewLint.check(model));
    findings.addAll(PriceLint.check(model));
    findings.addAll(
        new CopyLint(model, allIds, file.path("not_accepted")).check(file.path("copy")));
    return findings;
  }

  /** Reading already refuses what lacks a language or a part. */
  private @Nullable VideoModel read(JsonNode file, List<String> findings) {
    try {
      return reader.read(file, "lint");
    } catch (RuntimeException unreadable) {
      findings.add("cannot be read: " + unreadable.getMessage());
      return null;
    }
  }
}
