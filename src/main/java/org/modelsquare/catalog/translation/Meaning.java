package org.modelsquare.catalog.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.catalog.parameters.PromptParameter;
import org.modelsquare.catalog.parameters.SwitchParameter;

/** What a parameter is about, whatever a vendor calls it. */
enum Meaning {
  PROMPT,
  LENGTH,
  SHAPE,
  SHARPNESS,
  SOUND,
  REWRITING,
  PICTURES,
  /** Nothing that vendors share under different names. */
  ITS_OWN;

  private static final Set<String> LENGTHS = Set.of("duration", "seconds");
  private static final Set<String> SOUNDS = Set.of("audio", "generate_audio", "sound");
  private static final Set<String> REWRITINGS = Set.of("prompt_extend", "prompt_optimizer");

  static Meaning of(Parameter parameter) {
    String name = parameter.name();
    if (parameter instanceof PromptParameter) {
      return PROMPT;
    }
    if (parameter instanceof ImagesParameter) {
      return PICTURES;
    }
    if (LENGTHS.contains(name)) {
      return LENGTH;
    }
    if (parameter instanceof SwitchParameter) {
      return SOUNDS.contains(name) ? SOUND : REWRITINGS.contains(name) ? REWRITING : ITS_OWN;
    }
    return ofValues(parameter);
  }

  private static Meaning ofValues(Parameter parameter) {
    boolean shapes = Nearest.options(parameter).stream().anyMatch(Figures::isShape);
    boolean lines = Nearest.options(parameter).stream().anyMatch(Figures::isSharpness);
    return shapes ? SHAPE : lines ? SHARPNESS : ITS_OWN;
  }

  /** The parameters that could hold what another model's parameter holds, its namesake first. */
  static List<Parameter> places(Parameter from, ParameterSet target) {
    Meaning meaning = of(from);
    List<Parameter> places = new ArrayList<>();
    target.find(from.name()).filter(to -> of(to) == meaning).ifPresent(places::add);
    target.all().stream()
        .filter(to -> meaning != ITS_OWN && of(to) == meaning && !to.name().equals(from.name()))
        .forEach(places::add);
    return places;
  }
}
