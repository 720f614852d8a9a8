package org.modelsquare.core;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180 text that a spreadsheet shows but does not execute. */
public final class Csv {

  /** Lets spreadsheets recognise UTF-8. */
  public static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

  private Csv() {}

  /** Quoted; an apostrophe in front of what a spreadsheet would take for a formula. */
  public static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String harmless = FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** A line of cells that are what they should be already. */
  public static String line(@Nullable Object... cells) {
    return Arrays.stream(cells)
        .map(each -> each == null ? "" : each.toString())
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
