package org.modelsquare.admin.models;

import java.util.List;

/**
 * A descriptor on its way in.
 *
 * @param yaml the text as it was sent
 * @param wrong a code of what is wrong with it; empty if nothing
 * @param detail what its reader says; technical, in English
 */
public record ImportForm(String yaml, String wrong, String detail) {

  static final ImportForm EMPTY = new ImportForm("", "", "");

  static final int LONGEST = 256 * 1024;

  static ImportForm of(String yaml) {
    if (yaml.isBlank()) {
      return new ImportForm(yaml, "required", "");
    }
    return yaml.length() > LONGEST
        ? new ImportForm("", "too_long", "")
        : new ImportForm(yaml, "", "");
  }

  ImportForm refused(String why) {
    return new ImportForm(yaml, "unreadable", why);
  }

  public boolean isFine() {
    return wrong.isEmpty();
  }

  public List<String> codes() {
    return wrong.isEmpty() ? List.of() : List.of(wrong);
  }
}
