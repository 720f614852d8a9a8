package org.modelsquare.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of what was counted; each line that must hold says whether it does. */
public final class Findings {

  private final List<String> lines = new ArrayList<>();
  private boolean passed = true;

  /** Something to know, right or wrong. */
  public void note(String what, Object count) {
    lines.add(line("", what, count, ""));
  }

  /** Something that must be so. */
  public void expect(String what, long expected, long found) {
    boolean fine = expected == found;
    passed &= fine;
    lines.add(line(fine ? "ok" : "FAIL", what, found, fine ? "" : "instead of " + expected));
  }

  /** Something that went wrong. */
  void fail(String what) {
    passed = false;
    lines.add(line("FAIL", what, "", ""));
  }

  /** The lines of what must be so and is not. */
  public List<String> failures() {
    return lines.stream().filter(line -> line.startsWith("FAIL")).toList();
  }

  /** True if all that must be so is so. */
  public boolean passed() {
    return passed;
  }

  /** Says it all, and the verdict. */
  public void print() {
    lines.forEach(System.out::println);
    System.out.println(passed ? "PASS" : "FAIL");
  }

  private static String line(String verdict, String what, Object count, String remark) {
    return String.format(Locale.ROOT, "%-4s  %-58s %8s %s", verdict, what, count, remark)
        .stripTrailing();
  }
}
