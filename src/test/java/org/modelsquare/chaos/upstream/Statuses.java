package org.modelsquare.chaos.upstream;

import java.util.Optional;

/** Writes the objects of the contract, right or wrong. */
final class Statuses {

  /** Who follows this comes to a door that is watched. */
  private final String trap;

  private final String origin;

  Statuses(String origin, String trap) {
    this.origin = origin;
    this.trap = trap;
  }

  /** The answer to a submission, with that id. */
  static String accepted(Task task, String id) {
    return object(id, task, "queued", ",\"progress\":0");
  }

  /** A status such as {@code in_progress@40}. */
  String status(Task task, String word) {
    String[] parts = word.split("@");
    String progress = ",\"progress\":" + (parts.length > 1 ? parts[1] : "0");
    return switch (parts[0]) {
      case "completed" -> completed(task.id(), task, url(task.id()));
      case "failed" -> failed(task, "generation_failed");
      case "filtered" -> failed(task, "content_policy_violation");
      default -> object(task.id(), task, parts[0], progress);
    };
  }

  /** A status that is wrong in itself; empty if the word means something else. */
  Optional<String> wrong(Task task, String word) {
    String running = "in_progress@";
    return Optional.ofNullable(
        switch (word) {
          case "word-unknown" -> status(task, "exploding@50");
          case "word-case" -> status(task, "In_Progress@50");
          case "word-missing" -> "{\"id\":\"" + task.id() + "\",\"object\":\"generation.task\"}";
          case "word-number" -> "{\"id\":\"" + task.id() + "\",\"status\":7}";
          case "progress-negative" -> status(task, running + "-5");
          case "progress-huge" -> status(task, running + "1000000000000");
          case "progress-endless" -> status(task, running + "1e400");
          case "progress-text" -> status(task, running + "\"soon\"");
          case "no-url" -> object(task.id(), task, "completed", ",\"progress\":100");
          case "no-data" ->
              object(task.id(), task, "completed", ",\"result\":{\"type\":\"video\",\"data\":[]}");
          case "url-private" -> completed(task.id(), task, "http://10.0.0.1/v.mp4");
          case "url-metadata" -> completed(task.id(), task, "http://169.254.169.254/latest/v.mp4");
          case "url-loopback" -> completed(task.id(), task, trap);
          case "url-javascript" -> completed(task.id(), task, "javascript:alert(1)");
          case "url-file" -> completed(task.id(), task, "file:///etc/passwd");
          case "url-text" -> completed(task.id(), task, "not a url at all");
          case "other-id" -> completed("tsk_vid_stranger", task, url("tsk_vid_stranger"));
          default -> null;
        });
  }

  private String url(String id) {
    return origin + "/files/" + id + ".mp4";
  }

  private static String completed(String id, Task task, String url) {
    String result =
        ",\"progress\":100,\"completed_at\":1768380514,\"expires_at\":1968466914,"
            + "\"result\":{\"type\":\"video\",\"data\":[{\"url\":\"%s\",\"format\":\"mp4\"}]}";
    return object(id, task, "completed", result.formatted(url));
  }

  private static String failed(Task task, String code) {
    String error = ",\"progress\":0,\"error\":{\"code\":\"%s\",\"message\":\"It did not work\"}";
    return object(task.id(), task, "failed", error.formatted(code));
  }

  private static String object(String id, Task task, String status, String more) {
    return ("{\"id\":\"%s\",\"client_business_id\":\"%s\",\"object\":\"generation.task\","
            + "\"model\":\"%s\",\"status\":\"%s\",\"created_at\":1768380222%s}")
        .formatted(id, task.reference(), task.model(), status, more);
  }
}
