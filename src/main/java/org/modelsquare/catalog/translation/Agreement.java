package org.modelsquare.catalog.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.ConflictRule;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Violation;

/**
 * Gives way until the other model accepts the request. Each step takes a parameter out or leaves
 * fewer rules broken, so it comes to an end.
 */
final class Agreement {

  private final ParameterSet target;
  private final List<Fate> fates;

  Agreement(ParameterSet target, List<Fate> fates) {
    this.target = target;
    this.fates = new ArrayList<>(fates);
  }

  List<Fate> fates() {
    return fates;
  }

  RequestDraft reach() {
    RequestDraft draft = read();
    while (dropRefused(draft) || settle(draft)) {
      draft = read();
    }
    return draft;
  }

  /** Kept or mapped, whichever it is. */
  static Fate arrived(Parameter from, JsonNode value, Parameter to, JsonNode result) {
    return from.name().equals(to.name()) && Nearest.same(value, result)
        ? new Fate.Kept(from, value)
        : new Fate.Mapped(from, value, to, result);
  }

  /** The prompt stays however long it is: only its author can shorten it. */
  private boolean dropRefused(RequestDraft draft) {
    for (Violation each : draft.violations()) {
      Optional<Fate> fate = present(each.field());
      if (fate.isPresent() && Meaning.of(fate.get().from()) != Meaning.PROMPT) {
        boolean mode = each.code().equals("not_in_mode");
        drop(fate.get(), mode ? Fate.Reason.NOT_IN_MODE : Fate.Reason.NOT_ACCEPTED);
        return true;
      }
    }
    return false;
  }

  private boolean settle(RequestDraft draft) {
    if (draft.conflicts().isEmpty()) {
      return false;
    }
    List<Fate> movable = movable(draft.conflicts().get(0));
    for (Fate fate : movable) {
      if (change(fate, draft)) {
        return true;
      }
    }
    Stream<Fate> helpful =
        movable.stream().filter(each -> conflicts(without(each)) < draft.conflicts().size());
    Optional<Fate> leaving = helpful.findFirst().or(() -> movable.stream().findFirst());
    leaving.ifPresent(each -> drop(each, Fate.Reason.NOT_TOGETHER));
    return leaving.isPresent();
  }

  /** What a rule is about and could change, images last: they say the most about the video. */
  private List<Fate> movable(ConflictRule rule) {
    return Stream.concat(rule.fields().stream(), rule.when().keySet().stream().sorted())
        .distinct()
        .filter(rule.when()::containsKey)
        .flatMap(name -> present(name).stream())
        .filter(each -> Meaning.of(each.from()) != Meaning.PROMPT)
        .sorted(Comparator.comparing(each -> Meaning.of(each.from()) == Meaning.PICTURES))
        .toList();
  }

  private boolean change(Fate fate, RequestDraft draft) {
    Parameter to = place(fate);
    for (JsonNode other : Nearest.others(to, result(fate))) {
      ObjectNode body = body();
      body.set(to.name(), other);
      RequestDraft changed = target.fromJson(body);
      if (changed.conflicts().size() < draft.conflicts().size()
          && changed.violations().size() <= draft.violations().size()) {
        fates.set(fates.indexOf(fate), arrived(fate.from(), fate.value(), to, other));
        return true;
      }
    }
    return false;
  }

  private int conflicts(ObjectNode body) {
    return target.fromJson(body).conflicts().size();
  }

  private ObjectNode without(Fate fate) {
    ObjectNode body = body();
    body.remove(place(fate).name());
    return body;
  }

  private void drop(Fate fate, Fate.Reason reason) {
    fates.set(fates.indexOf(fate), new Fate.Dropped(fate.from(), fate.value(), reason));
  }

  private Optional<Fate> present(String name) {
    return fates.stream()
        .filter(each -> !(each instanceof Fate.Dropped) && place(each).name().equals(name))
        .findFirst();
  }

  private RequestDraft read() {
    return target.fromJson(body());
  }

  private ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    fates.stream()
        .filter(each -> !(each instanceof Fate.Dropped))
        .forEach(each -> body.set(place(each).name(), result(each)));
    return body;
  }

  private Parameter place(Fate fate) {
    return fate instanceof Fate.Mapped mapped
        ? mapped.to()
        : target.find(fate.from().name()).orElse(fate.from());
  }

  private static JsonNode result(Fate fate) {
    return fate instanceof Fate.Mapped mapped ? mapped.result() : fate.value();
  }
}
