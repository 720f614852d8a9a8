package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;

/** Whatever the page offers to start from is a request that the model accepts. */
final class PreviewLint {

  private PreviewLint() {}

  static List<String> check(VideoModel model) {
    List<String> findings = new ArrayList<>();
    for (Mode mode : model.parameters().modes()) {
      ObjectNode body = Requests.of(mode, model.parameters()).put("prompt", "A prompt");
      RequestDraft draft = model.parameters().fromJson(body);
      refused("the defaults in " + mode.id(), mode.id(), draft, findings);
    }
    Stream.concat(model.samples().stream(), model.quickPrompts().stream())
        .forEach(sample -> sample(model, sample, findings));
    return findings;
  }

  private static void sample(VideoModel model, Sample sample, List<String> findings) {
    Mode mode =
        model.parameters().modes().stream()
            .filter(each -> each.id().equals(sample.mode()))
            .findFirst()
            .orElse(new Mode(sample.mode(), List.of()));
    for (Language language : Language.values()) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.setAll(Requests.of(mode, model.parameters()));
      body.setAll(sample.parameters());
      body.put("prompt", sample.prompt().in(language));
      refused(
          "sample " + sample.id() + " in " + language.tag(),
          sample.mode(),
          model.parameters().fromJson(body),
          findings);
    }
  }

  private static void refused(String what, String mode, RequestDraft draft, List<String> findings) {
    if (!draft.mode().equals(mode)) {
      findings.add(what + " is a request of another mode: " + draft.mode());
    }
    if (!draft.isValid()) {
      findings.add(what + " does not validate: " + draft.violations() + draft.conflicts());
    }
  }
}
