package org.modelsquare.chaos.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One fault and what has to come of it.
 *
 * @param name such as {@code submit/http-500}
 * @param marks what the prompt tells the upstream
 * @param ends the right ends: {@code completed}, or {@code failed:} with a code
 * @param waits true if it only ends at its deadline, which nobody wants to wait for
 * @param submits how often it may be sent at most
 */
record Cell(String name, String marks, Set<String> ends, boolean waits, int submits) {

  private static final int FEW = 3;
  private static final Pattern FAULT = Pattern.compile("\\[fault:\\w+=([^*\\]]+)");

  static Cell completes(String name, String marks) {
    return new Cell(name, marks, Set.of("completed"), false, FEW);
  }

  static Cell fails(String name, String marks, String... codes) {
    return new Cell(name, marks, failures(codes), false, FEW);
  }

  /** Goes on trying until the deadline, which is then moved. */
  static Cell waits(String name, String marks, String... codes) {
    return new Cell(name, marks, failures(codes), true, FEW);
  }

  Cell orCompletes() {
    Set<String> both = new TreeSet<>(ends);
    both.add("completed");
    return new Cell(name, marks, both, waits, submits);
  }

  String prompt() {
    return "A heron crosses a slow river [cell:" + name + "]" + marks;
  }

  /** What is to go wrong at least once, or the cell shows nothing. */
  List<String> faults() {
    return FAULT.matcher(marks).results().map(mark -> mark.group(1)).toList();
  }

  private static Set<String> failures(String... codes) {
    return new TreeSet<>(Arrays.stream(codes).map("failed:"::concat).toList());
  }
}
