package org.modelsquare.chaos.upstream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The videos of the provider, by its id and by the client's. */
final class Tasks {

  private static final int HUGE = 10_000;

  private final AtomicInteger serial = new AtomicInteger();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Map<String, Task> byId = new ConcurrentHashMap<>();
  private final Map<String, Task> byReference = new ConcurrentHashMap<>();

  /** The script of an order, which goes on where it was when the order comes again. */
  Script script(String reference, String prompt) {
    return scripts.computeIfAbsent(reference, r -> Script.of(prompt));
  }

  /** Begins a video. */
  Task begin(String reference, String model, Script script) {
    Task task = new Task(id(script.id()), reference, model, script);
    byId.putIfAbsent(task.id(), task);
    byReference.put(reference, task);
    return task;
  }

  Optional<Task> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Task> byReference(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  private String id(String kind) {
    int number = serial.incrementAndGet();
    return switch (kind) {
      case "" -> "tsk_vid_%06d".formatted(number);
      case "empty" -> "";
      case "blank" -> "   ";
      case "huge" -> "tsk_vid_" + "9".repeat(HUGE) + number;
      case "unicode" -> "tsk_視頻\u202e\\u0000_" + number;
      case "path" -> "../../v1/balance?n=" + number;
      default -> "tsk_vid_" + kind;
    };
  }
}
