package org.modelsquare.catalog.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.catalog.parameters.RequestDraft;

/**
 * A request of one model as a request of another. What the other model refuses is not in it, so
 * that it is valid unless the prompt is too long there or something required is missing; the draft
 * says so.
 *
 * @param draft the other model's request
 * @param fates what became of each parameter, in the first model's order
 */
public record Translation(RequestDraft draft, List<Fate> fates) {

  /** Copies the list. */
  public Translation {
    fates = List.copyOf(fates);
  }

  /**
   * Takes a request to another model.
   *
   * @param source what the first model accepts
   * @param parameters the request, without {@code model}
   * @param target what the other model accepts
   */
  public static Translation of(ParameterSet source, ObjectNode parameters, ParameterSet target) {
    List<Fate> early = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Parameter from : source.all()) {
      JsonNode value = parameters.get(from.name());
      if (value != null && !value.isNull()) {
        early.add(begin(from, value, target, parameters, taken));
      }
    }
    Agreement agreement = new Agreement(target, early);
    return new Translation(agreement.reach(), agreement.fates());
  }

  /** What is the same there. */
  public List<Fate.Kept> kept() {
    return only(Fate.Kept.class);
  }

  /** What goes by another name or value. */
  public List<Fate.Mapped> mapped() {
    return only(Fate.Mapped.class);
  }

  /** What was left behind. */
  public List<Fate.Dropped> dropped() {
    return only(Fate.Dropped.class);
  }

  private <F extends Fate> List<F> only(Class<F> kind) {
    return fates.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Fate begin(
      Parameter from, JsonNode value, ParameterSet target, ObjectNode given, Set<String> taken) {
    List<Parameter> places = Meaning.places(from, target);
    Optional<Parameter> free =
        places.stream()
            .filter(to -> to.name().equals(from.name()) || !given.has(to.name()))
            .filter(to -> !taken.contains(to.name()))
            .findFirst();
    if (free.isEmpty()) {
      boolean none = places.isEmpty();
      return new Fate.Dropped(
          from, value, none ? Fate.Reason.NO_SUCH_PARAMETER : Fate.Reason.NO_PLACE);
    }
    Parameter to = free.get();
    Optional<JsonNode> fitted = Nearest.value(from, value, to);
    if (fitted.isEmpty()) {
      return new Fate.Dropped(from, value, Fate.Reason.NO_SUCH_VALUE);
    }
    taken.add(to.name());
    return Agreement.arrived(from, value, to, fitted.get());
  }
}
