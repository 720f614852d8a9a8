package org.modelsquare.playground;

/**
 * The request as somebody wrote it by hand, which could not be taken into the form.
 *
 * @param text what was written
 * @param problem {@code syntax}, {@code not_object} or {@code other_model}
 * @param line where reading ended, from 1; 0 where that does not matter
 * @param column the same within the line
 */
public record EditedJson(String text, String problem, int line, int column) {

  static EditedJson of(String text, String problem) {
    return new EditedJson(text, problem, 0, 0);
  }
}
