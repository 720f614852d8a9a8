package org.modelsquare.chaos.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at jobs as their owner does: for him nothing goes back. */
final class Watch {

  private static final List<String> ORDER = List.of("queued", "in_progress", "completed");

  private final Map<String, JsonNode> last = new ConcurrentHashMap<>();

  /** What is wrong about how the job looks now, compared with before; empty if nothing is. */
  String look(Client client, URI address, String job) throws IOException, InterruptedException {
    JsonNode now = client.see(address, job);
    if (!now.has("status")) {
      return "shown as " + now;
    }
    JsonNode before = last.put(job, now);
    if (before == null) {
      return "";
    }
    String from = before.path("status").asText();
    String to = now.path("status").asText();
    boolean ended = from.equals("completed") || from.equals("failed") || from.equals("canceled");
    if (ended && !from.equals(to)) {
      return "shown as " + to + " after " + from;
    }
    if (ORDER.indexOf(to) >= 0 && ORDER.indexOf(to) < ORDER.indexOf(from)) {
      return "shown as " + to + " after " + from;
    }
    boolean less = now.path("progress").asInt() < before.path("progress").asInt();
    return less && !to.equals("failed") ? "progress went back: " + before + " then " + now : "";
  }
}
