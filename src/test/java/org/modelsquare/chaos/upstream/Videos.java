package org.modelsquare.chaos.upstream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.chaos.upstream.Journal.Kind;

/** Serves finished files, whole or from a place on, or something else under their name. */
final class Videos {

  private static final Pattern FROM = Pattern.compile("bytes=(\\d+)-");
  private static final int TOO_LARGE = 24 * 1024 * 1024;

  private final Journal journal;

  Videos(Journal journal) {
    this.journal = journal;
  }

  Said serve(Inbound request, Task task) {
    String fault = task.script().fault("result").orElse("");
    journal.add(Kind.DOWNLOAD, task.reference(), task.id(), fault);
    if (!request.header("authorization").isEmpty() && task.id().endsWith("stranger")) {
      journal.add(Kind.TRESPASS, task.reference(), task.id(), "a stranger's file was fetched");
    }
    Optional<Answer> refusal = Faults.status(fault, request);
    if (refusal.isPresent()) {
      return Said.of(refusal.get());
    }
    byte[] video = task.video();
    Answer whole =
        switch (fault) {
          case "html" -> video("<html>expired</html>".getBytes(StandardCharsets.UTF_8));
          case "json" -> video("{\"error\":\"expired\"}".getBytes(StandardCharsets.UTF_8));
          case "nothing" -> video(new byte[0]);
          case "too-large" -> video(Arrays.copyOf(video, TOO_LARGE));
          default -> part(request, video);
        };
    Said said = Said.of(whole).heldAt(task.script().hold("result"));
    return Faults.delivery(fault).map(said::by).orElse(said);
  }

  private static Answer part(Inbound request, byte[] video) {
    Matcher from = FROM.matcher(request.header("range"));
    if (!from.matches() || Integer.parseInt(from.group(1)) >= video.length) {
      return video(video);
    }
    int begin = Integer.parseInt(from.group(1));
    byte[] rest = Arrays.copyOfRange(video, begin, video.length);
    String range = "bytes %d-%d/%d".formatted(begin, video.length - 1, video.length);
    return new Answer(206, "video/mp4", "", rest).with("Content-Range: " + range);
  }

  private static Answer video(byte[] bytes) {
    return new Answer(200, "video/mp4", "", bytes);
  }
}
