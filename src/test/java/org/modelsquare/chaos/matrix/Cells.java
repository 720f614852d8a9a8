package org.modelsquare.chaos.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modelsquare.chaos.upstream.Delivery;

/** The cells in which one answer of the provider is at fault: at submission, polling, fetching. */
final class Cells {

  private static final List<String> BUSY = List.of("seconds", "date", "negative", "absurd", "text");
  private static final List<String> UNREADABLE =
      List.of("html", "bad-json", "no-object", "empty", "duplicate-keys", "deep");
  private static final String GONE = "result_unavailable";
  private static final String LATE = "provider_timeout";
  private static final String MADE_NOTHING = "generation_failed";

  private Cells() {}

  static List<Cell> all() {
    List<Cell> all = new ArrayList<>();
    all.addAll(submit());
    all.addAll(poll());
    all.addAll(result());
    return all;
  }

  /** One account is refused and another one is not. These go first, while all others are well. */
  static List<Cell> elsewhere() {
    return Stream.of("http-401", "http-402", "http-403")
        .map(word -> Cell.completes("submit/" + word, fault("submit", word)))
        .toList();
  }

  static List<Cell> submit() {
    List<Cell> cells = new ArrayList<>();
    for (int status : List.of(400, 404, 413)) {
      cells.add(
          Cell.fails(
              "submit/http-" + status, fault("submit", "http-" + status), "invalid_request"));
    }
    cells.add(
        Cell.fails("submit/http-422", fault("submit", "http-422"), "content_policy_violation"));
    for (int status : List.of(409, 500, 502, 503, 504)) {
      cells.add(Cell.completes("submit/http-" + status, fault("submit", "http-" + status)));
    }
    cells.add(Cell.completes("submit/http-429", fault("submit", "http-429*2")));
    for (String kind : BUSY) {
      String word = "http-429-ra-" + kind;
      cells.add(Cell.completes("submit/" + word, fault("submit", word + "*2")));
    }
    cells.add(Cell.completes("submit/http-503-ra-seconds", fault("submit", "http-503-ra-seconds")));
    for (int status : List.of(409, 500, 502, 504)) {
      String word = "accepted-" + status;
      cells.add(Cell.completes("submit/" + word, fault("submit", word)));
    }
    for (String word : deliveries()) {
      cells.add(Cell.completes("submit/" + word, fault("submit", word)));
    }
    cells.add(Cell.completes("submit/early-reset", fault("submit", "early-reset")));
    for (String word : UNREADABLE) {
      cells.add(Cell.completes("submit/" + word, fault("submit", word)));
    }
    for (String word : List.of("no-id", "empty-id", "huge-id", "unicode-id", "path-id")) {
      cells.add(Cell.completes("submit/" + word, fault("submit", word)));
    }
    // The video's own id is such that nothing can be asked about it: nobody ever gets to it.
    for (String kind : List.of("empty", "blank", "huge", "unicode", "path")) {
      cells.add(Cell.waits("submit/only-" + kind + "-id", "[id:" + kind + "]", LATE));
    }
    for (String twin : List.of("submit/twin-a", "submit/twin-b")) {
      cells.add(Cell.fails(twin, "[id:twin]", MADE_NOTHING).orCompletes());
    }
    for (String word : List.of("http-500", "html", "reset", "http-429")) {
      String marks = fault("submit", "reset") + fault("find", word + "*2");
      cells.add(Cell.completes("submit/lost-then-find-" + word, marks));
    }
    return cells;
  }

  static List<Cell> poll() {
    List<Cell> cells = new ArrayList<>();
    for (int status : List.of(400, 401, 402, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504)) {
      String word = "http-" + status;
      cells.add(Cell.completes("poll/" + word, fault("poll", word + "*2")));
    }
    for (String kind : BUSY) {
      String word = "http-429-ra-" + kind;
      cells.add(Cell.completes("poll/" + word, fault("poll", word)));
    }
    for (String word : deliveries()) {
      cells.add(Cell.completes("poll/" + word, fault("poll", word)));
    }
    for (String word : UNREADABLE) {
      cells.add(Cell.completes("poll/" + word, fault("poll", word)));
    }
    for (String word :
        List.of(
            "word-unknown",
            "word-case",
            "word-missing",
            "word-number",
            "progress-negative",
            "progress-huge",
            "progress-endless",
            "progress-text",
            "no-url",
            "no-data",
            "other-id")) {
      cells.add(Cell.completes("poll/" + word, fault("poll", word)));
    }
    for (String word : List.of("http-404", "html", "word-unknown", "no-url", "withheld")) {
      cells.add(Cell.waits("poll/always-" + word, fault("poll", word + "*all"), LATE));
    }
    for (String word :
        List.of(
            "url-private",
            "url-metadata",
            "url-loopback",
            "url-javascript",
            "url-file",
            "url-text")) {
      cells.add(Cell.waits("poll/" + word, fault("poll", word + "*all"), GONE, LATE, MADE_NOTHING));
    }
    stories()
        .forEach(
            (name, story) -> cells.add(Cell.completes("poll/" + name, "[story:" + story + "]")));
    cells.add(Cell.fails("poll/failed", "[story:in_progress@10,failed]", MADE_NOTHING));
    cells.add(Cell.fails("poll/failed-then-success", "[story:failed,completed]", MADE_NOTHING));
    cells.add(Cell.fails("poll/filtered", "[story:filtered]", "content_policy_violation"));
    return cells;
  }

  static List<Cell> result() {
    List<Cell> cells = new ArrayList<>();
    for (int status : List.of(429, 500, 502, 503)) {
      String word = "http-" + status;
      cells.add(Cell.completes("result/" + word, fault("result", word)));
    }
    for (int status : List.of(401, 403, 404, 410)) {
      String word = "http-" + status;
      cells.add(Cell.waits("result/" + word, fault("result", word + "*all"), GONE));
    }
    for (String word :
        List.of(
            "reset",
            "reset-mid-body",
            "withheld",
            "truncated",
            "length-too-long",
            "drip",
            "html",
            "json",
            "nothing")) {
      cells.add(Cell.completes("result/" + word, fault("result", word)));
    }
    for (String word : List.of("truncated", "html", "json", "nothing", "redirect", "gzip-bomb")) {
      cells.add(Cell.waits("result/always-" + word, fault("result", word + "*all"), GONE));
    }
    for (String word : List.of("too-large", "endless", "huge", "length-too-short")) {
      cells.add(Cell.waits("result/always-" + word, fault("result", word + "*all"), GONE));
    }
    String refused = fault("result", "http-503");
    cells.add(Cell.completes("result/success-then-failed", refused + "[story:completed,failed]"));
    return cells;
  }

  /** Statuses that go their own way, each with a success at the end. */
  private static Map<String, String> stories() {
    return Map.of(
        "going-back", "in_progress@60,queued,in_progress@20,completed",
        "queued-for-long", "queued,queued,completed",
        "progress-jumps", "in_progress@99,in_progress@1,completed");
  }

  private static List<String> deliveries() {
    List<String> words = new ArrayList<>();
    for (Delivery each : Delivery.values()) {
      if (each != Delivery.WHOLE) {
        words.add(each.word());
      }
    }
    return words;
  }

  private static String fault(String phase, String word) {
    return "[fault:" + phase + "=" + word + "]";
  }
}
