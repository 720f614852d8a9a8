package org.modelsquare.api.v1;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.core.Violation;

/** The parts of an upload's body: one file, and a purpose of few words. */
final class UploadForm {

  static final String FILE = "file";

  static final String PURPOSE = "purpose";
  private static final int LONGEST_PURPOSE = 64;

  private UploadForm() {}

  /** The file; everything that is wrong with the parts is refused at once. */
  static FormValue file(Map<String, Collection<FormValue>> parts) {
    List<Violation> violations = new ArrayList<>();
    // A part may lack its name.
    parts.keySet().stream()
        .map(name -> Objects.requireNonNullElse(name, ""))
        .filter(name -> !name.equals(FILE) && !name.equals(PURPOSE))
        .forEach(name -> violations.add(Violation.of(name, "unknown")));
    Collection<FormValue> files = parts.getOrDefault(FILE, List.of());
    checkFile(files, violations);
    checkPurpose(parts.getOrDefault(PURPOSE, List.of()), violations);
    if (!violations.isEmpty()) {
      throw ApiRefusal.violations(violations);
    }
    return files.iterator().next();
  }

  private static void checkFile(Collection<FormValue> files, List<Violation> violations) {
    if (files.isEmpty()) {
      violations.add(Violation.of(FILE, "required"));
    } else if (files.size() > 1) {
      violations.add(Violation.of(FILE, "duplicate"));
    } else if (!files.iterator().next().isFileItem()) {
      violations.add(Violation.of(FILE, "wrong_type", "a file, with a file name"));
    }
  }

  private static void checkPurpose(Collection<FormValue> values, List<Violation> violations) {
    if (values.size() > 1) {
      violations.add(Violation.of(PURPOSE, "duplicate"));
    }
    for (FormValue value : values) {
      if (value.isFileItem()) {
        violations.add(Violation.of(PURPOSE, "wrong_type", "text"));
      } else if (value.getValue().length() > LONGEST_PURPOSE) {
        violations.add(Violation.of(PURPOSE, "too_long", LONGEST_PURPOSE));
      }
    }
  }
}
