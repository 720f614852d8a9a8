package org.modelsquare.chaos.upstream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to happen to one order, read from marks in its prompt: {@code [cell:name]}, {@code
 * [fault:submit=http-500*2]} (how often; once if not said; {@code *all} for ever), {@code
 * [hold:poll]}, {@code [story:queued,in_progress@40,completed]}, {@code [id:kind]}.
 */
final class Script {

  private static final Pattern MARK = Pattern.compile("\\[(cell|fault|hold|story|id):([^\\]]*)\\]");
  private static final Pattern FAULT = Pattern.compile("(\\w+)=([^*]+)(?:\\*(\\d+|all))?");

  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> left = new ConcurrentHashMap<>();
  private final AtomicInteger told = new AtomicInteger();
  private String cell = "";
  private String id = "";
  private List<String> story = List.of("completed");

  static Script of(String prompt) {
    Script script = new Script();
    Matcher mark = MARK.matcher(prompt);
    while (mark.find()) {
      script.take(mark.group(1), mark.group(2));
    }
    return script;
  }

  private void take(String what, String value) {
    switch (what) {
      case "cell" -> cell = value;
      case "id" -> id = value;
      case "story" -> story = List.of(value.split(","));
      case "hold" -> left.put("hold " + value, new AtomicInteger(1));
      default -> {
        Matcher fault = FAULT.matcher(value);
        if (!fault.matches()) {
          throw new IllegalArgumentException("no fault: " + value);
        }
        String count = fault.group(3) == null ? "1" : fault.group(3);
        faults.put(fault.group(1), fault.group(2));
        left.put(
            fault.group(1),
            new AtomicInteger(count.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(count)));
      }
    }
  }

  String cell() {
    return cell;
  }

  /** What is odd about the video's own id; empty if nothing. */
  String id() {
    return id;
  }

  /** What goes wrong this time. */
  Optional<String> fault(String phase) {
    return takes(phase) ? Optional.of(faults.get(phase)) : Optional.empty();
  }

  /** The gate at which this answer waits, if it does. */
  Optional<String> hold(String phase) {
    return takes("hold " + phase) ? Optional.of(cell + ":" + phase) : Optional.empty();
  }

  /** The next status; the last one is repeated for ever. */
  String nextWord() {
    return story.get(Math.min(told.getAndIncrement(), story.size() - 1));
  }

  private boolean takes(String name) {
    AtomicInteger count = left.get(name);
    return count != null && count.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
  }
}
