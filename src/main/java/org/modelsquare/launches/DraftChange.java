package org.modelsquare.launches;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;

/**
 * What became of a draft since it was saved under another descriptor.
 *
 * @param draft the request as the model takes it now
 * @param kept names of what is as it was
 * @param changed names of what has another value now, because the one it had is refused
 * @param dropped names of what the model does not take any more
 */
public record DraftChange(
    RequestDraft draft, List<String> kept, List<String> changed, List<String> dropped) {

  /** Reads a draft as the model takes it now; nothing that was typed as the prompt is lost. */
  public static DraftChange of(Draft saved, VideoModel model) {
    var request = saved.parameters().deepCopy();
    List<String> dropped = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    saved
        .parameters()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (model.parameters().find(name).isEmpty()) {
                dropped.add(name);
              }
            });
    request.remove(dropped);
    RequestDraft first = model.parameters().fromJson(request);
    for (Map.Entry<String, JsonNode> each : saved.parameters().properties()) {
      String name = each.getKey();
      boolean refused = first.at(name).stream().anyMatch(fault -> !fault.code().equals("required"));
      if (refused && !name.equals("prompt") && !dropped.contains(name)) {
        request.remove(name);
        changed.add(name);
      }
    }
    RequestDraft draft = model.parameters().fromJson(request);
    List<String> gone = changed.stream().filter(name -> !draft.parameters().has(name)).toList();
    changed.removeAll(gone);
    dropped.addAll(gone);
    List<String> kept = new ArrayList<>();
    request.fieldNames().forEachRemaining(kept::add);
    return new DraftChange(draft, kept, List.copyOf(changed), List.copyOf(dropped));
  }

  /** True if anything is not as it was saved. */
  public boolean isAny() {
    return !changed.isEmpty() || !dropped.isEmpty();
  }
}
