package org.modelsquare.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The results as a Markdown table, said aloud while they come in. */
final class Table {

  private final List<String> rows = new ArrayList<>();

  void add(String what, String figure) {
    add(what, figure, "");
  }

  void add(String what, String figure, String beside) {
    rows.add("| " + what + " | " + figure + " | " + beside + " |");
    System.err.println(what + ": " + figure + (beside.isEmpty() ? "" : "; " + beside));
  }

  void print() {
    System.out.println("| what | figure | beside it |");
    System.out.println("|---|---|---|");
    rows.forEach(System.out::println);
  }
}
