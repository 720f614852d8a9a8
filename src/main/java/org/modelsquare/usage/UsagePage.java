package org.modelsquare.usage;

import java.util.ArrayList;
import java.util.List;
import org.modelsquare.core.Credits;

/**
 * What the page shows.
 *
 * @param filter what was asked for
 * @param rows the table
 * @param total all rows together
 * @param ever false if the account has never ordered anything
 */
record UsagePage(UsageFilter filter, List<UsageRow> rows, UsageRow total, boolean ever) {

  /** The drawing's own units; the page scales it. */
  static final int WIDTH = 960;

  private static final int HEIGHT = 200;
  private static final int LINE = 44;
  private static final int MOST_LINES = 12;

  static UsagePage of(UsageFilter filter, List<UsageRow> rows, boolean ever) {
    UsageRow total = rows.stream().reduce(UsageRow.nothing(""), UsageRow::plus);
    return new UsagePage(filter, rows, total, ever);
  }

  /** True if nothing was ordered in that time. */
  public boolean isEmpty() {
    return total.jobs() == 0;
  }

  public boolean isByDay() {
    return filter.group().equals("day");
  }

  /** The highest bar. */
  public Credits peak() {
    return rows.stream().map(UsageRow::spent).reduce(Credits.ZERO, Credits::max);
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return isByDay() ? HEIGHT : Math.min(rows.size(), MOST_LINES) * LINE;
  }

  /** The bars: upright for days, lying with their names above for models and keys. */
  public List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    double peak = Math.max(1, peak().micros());
    int count = isByDay() ? rows.size() : Math.min(rows.size(), MOST_LINES);
    double step = (double) WIDTH / Math.max(1, count);
    for (int i = 0; i < count; i++) {
      UsageRow row = rows.get(i);
      double share = row.spent().micros() / peak;
      if (isByDay()) {
        long height = Math.round(share * HEIGHT);
        long gap = step > 8 ? 2 : 0;
        long left = Math.round(i * step);
        long width = Math.max(1, Math.round((i + 1) * step) - left - gap);
        bars.add(new Bar(left, HEIGHT - height, width, height, 0, row));
      } else {
        long width = Math.max(row.spent().isPositive() ? 2 : 0, Math.round(share * WIDTH));
        bars.add(new Bar(0, i * LINE + 22L, width, 14, i * LINE + 15L, row));
      }
    }
    return bars;
  }

  /** One bar in the drawing's units, and where its name stands. */
  record Bar(long x, long y, long width, long height, long baseline, UsageRow row) {}
}
