package org.modelsquare.playground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;

/** A request whose parameters stand in the address, as the page of all prices links to it. */
final class Preset {

  private Preset() {}

  /**
   * The request with the parameters of the address, the rest from another one; empty where the
   * address has no mode. Texts are not taken: nobody shall put words into a visitor's form.
   */
  static Optional<RequestDraft> of(
      VideoModel model, Map<String, List<String>> address, RequestDraft other) {
    String mode = first(address, SubmittedForm.MODE);
    if (mode == null || model.parameters().modes().stream().noneMatch(e -> e.id().equals(mode))) {
      return Optional.empty();
    }
    return Optional.of(
        model.parameters().fromForm(mode, name -> value(model, name, address, other)));
  }

  private static List<String> value(
      VideoModel model, String name, Map<String, List<String>> address, RequestDraft other) {
    boolean free =
        model
            .parameters()
            .find(name)
            .filter(each -> List.of("prompt", "text", "images").contains(each.kind()))
            .isPresent();
    String given = free ? null : first(address, name);
    if (given != null) {
      return List.of(given);
    }
    var kept = other.parameters().get(name);
    return kept == null || kept.isContainerNode() ? List.of() : List.of(kept.asText());
  }

  private static @Nullable String first(Map<String, List<String>> address, String name) {
    return address.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }
}
