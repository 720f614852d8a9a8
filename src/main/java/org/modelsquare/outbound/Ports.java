package org.modelsquare.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ports that may be called.
 *
 * @param ranges the allowed ranges, both ends included
 */
record Ports(List<Range> ranges) {

  /** What other protocols listen on, above 1023: they must not be spoken to in HTTP's words. */
  private static final Set<Integer> BAD =
      Set.of(
          1080, 1433, 1521, 1719, 1720, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 3128, 3306, 3389,
          3659, 4045, 4190, 4369, 5060, 5061, 5432, 5672, 5900, 5984, 6000, 6379, 6443, 6566, 6665,
          6666, 6667, 6668, 6669, 6679, 6697, 8500, 9042, 9092, 9200, 9300, 10080, 10250, 11211,
          15672, 27017, 50051);

  private static final int FIRST_UNPRIVILEGED = 1024;
  private static final int HIGHEST = 65535;

  /** Reads ports and ranges such as {@code 443} and {@code 20000-20999}. */
  static Ports parse(List<String> texts) {
    List<Range> ranges = new ArrayList<>();
    for (String text : texts) {
      String[] ends = text.strip().split("-", 2);
      int from = Integer.parseInt(ends[0].strip());
      int to = Integer.parseInt(ends[ends.length - 1].strip());
      if (from < 1 || to > HIGHEST || from > to) {
        throw new IllegalArgumentException("modelsquare.outbound.ports has no such ports: " + text);
      }
      ranges.add(new Range(from, to));
    }
    return new Ports(List.copyOf(ranges));
  }

  /** True if the port is named, or within a range and known for nothing else. */
  boolean allow(int port) {
    return ranges.stream().anyMatch(range -> range.allows(port));
  }

  /** A range of ports, both ends included. */
  record Range(int from, int to) {

    boolean allows(int port) {
      boolean named = from == to;
      return port >= from
          && port <= to
          && (named || (port >= FIRST_UNPRIVILEGED && !BAD.contains(port)));
    }
  }
}
