package org.modelsquare.providers.google;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of work by Google's own name for it.
 *
 * @param model the model of an operation; empty for an interaction
 * @param id of the operation or interaction
 */
record GoogleWork(String model, String id) {

  private static final String PART = "([A-Za-z0-9_][A-Za-z0-9_.~-]{0,150})";
  private static final Pattern OPERATION =
      Pattern.compile("models/" + PART + "/operations/" + PART);
  private static final Pattern INTERACTION = Pattern.compile("interactions/" + PART);
  private static final int LONGEST = 200;

  static Optional<GoogleWork> parse(String name) {
    if (name.length() > LONGEST || name.contains("..")) {
      return Optional.empty();
    }
    Matcher operation = OPERATION.matcher(name);
    if (operation.matches()) {
      return Optional.of(new GoogleWork(operation.group(1), operation.group(2)));
    }
    Matcher interaction = INTERACTION.matcher(name);
    return interaction.matches()
        ? Optional.of(new GoogleWork("", interaction.group(1)))
        : Optional.empty();
  }

  boolean isInteraction() {
    return model.isEmpty();
  }
}
