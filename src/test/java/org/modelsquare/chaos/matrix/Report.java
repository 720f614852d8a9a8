package org.modelsquare.chaos.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of each cell, said as it is known and counted at the end. */
final class Report {

  private final List<String> failures = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private int passed;

  /** A cell; no trouble means that it passed. */
  synchronized void cell(int instances, String name, List<String> trouble, String remark) {
    boolean fine = trouble.isEmpty();
    passed += fine ? 1 : 0;
    String line =
        String.format(
            Locale.ROOT,
            "%-6s  %d  %-40s %s",
            fine ? "passed" : "FAILED",
            instances,
            name,
            fine ? remark : String.join("; ", trouble));
    System.out.println(line.stripTrailing());
    if (!fine) {
      failures.add(instances + " " + name + ": " + String.join("; ", trouble));
    }
  }

  /** Something that must never be so, whatever the cell. */
  synchronized void violation(String what) {
    violations.add(what);
    System.out.println("VIOLATION  " + what);
  }

  /** How many there were so far. */
  synchronized int violations() {
    return violations.size();
  }

  /** Something to know. */
  synchronized void note(String what) {
    System.out.println("        " + what);
  }

  /** Says the sum; true if all is well. */
  boolean sum() {
    System.out.println();
    failures.forEach(each -> System.out.println("FAILED     " + each));
    violations.forEach(each -> System.out.println("VIOLATION  " + each));
    System.out.printf(
        Locale.ROOT,
        "%d cells, %d passed, %d failed, %d violations%n",
        passed + failures.size(),
        passed,
        failures.size(),
        violations.size());
    return failures.isEmpty() && violations.isEmpty();
  }
}
