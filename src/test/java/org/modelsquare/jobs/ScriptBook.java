package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;

/** The other side: its scripts by job and its own journal, which no job can touch. */
@Singleton
public class ScriptBook {

  private final Map<String, Script> byName = new ConcurrentHashMap<>();
  private final Map<String, Script> byReference = new ConcurrentHashMap<>();
  private final Map<String, String> references = new ConcurrentHashMap<>();
  private final Map<String, String> remoteIds = new ConcurrentHashMap<>();
  private final List<String> journal = new CopyOnWriteArrayList<>();

  void add(String name, Script script) {
    byName.put(name, script);
  }

  /** The rest of the story goes otherwise. */
  void rewrite(String reference, Script script) {
    byReference.put(reference, script);
  }

  /** Starts a video, which costs real money each time. */
  String start(String reference) {
    journal.add("start " + reference);
    String remoteId = "r-" + reference + "-" + count("start", reference);
    references.put(remoteId, reference);
    remoteIds.put(reference, remoteId);
    return remoteId;
  }

  /** Starts a video once per reference. */
  String startOnce(String reference) {
    return remoteIds.containsKey(reference) ? remoteId(reference) : start(reference);
  }

  String remoteId(String reference) {
    return require(remoteIds.get(reference));
  }

  long count(String what, String reference) {
    return journal.stream().filter((what + " " + reference)::equals).count();
  }

  /** Jobs for which a video was started more than once. */
  List<String> startedTwice() {
    return remoteIds.keySet().stream().filter(job -> count("start", job) > 1).toList();
  }

  SubmitOutcome submit(RemoteSubmission submission) {
    String job = submission.reference();
    Script script = require(byName.get(submission.parameters()));
    byReference.put(job, script);
    journal.add("submit " + job);
    Script.@Nullable Submit line = next(script.submits);
    return line == null ? new SubmitOutcome.Accepted(start(job)) : line.answer(this, job);
  }

  Optional<String> find(RemoteSubmission submission) throws IOException {
    journal.add("find " + submission.reference());
    Script.@Nullable Find line = next(require(byReference.get(submission.reference())).finds);
    return line == null
        ? Optional.ofNullable(remoteIds.get(submission.reference()))
        : line.answer();
  }

  RemoteStatus poll(String remoteId) {
    String job = require(references.get(remoteId));
    journal.add("poll " + job);
    Script.@Nullable Poll line = next(require(byReference.get(job)).polls);
    return line == null
        ? new RemoteStatus.Succeeded(
            new RemoteVideo(remoteId, "https://v.test/" + remoteId))
        : line.answer(remoteId);
  }

  RemoteContent open(String remoteId) throws IOException {
    String job = require(references.get(remoteId));
    journal.add("open " + job);
    Script.@Nullable Open line = next(require(byReference.get(job)).opens);
    return line == null ? Script.video() : line.answer();
  }

  void cancel(String remoteId) {
    journal.add("cancel " + references.get(remoteId));
  }

  private static <T> @Nullable T next(Deque<T> lines) {
    synchronized (lines) {
      return lines.size() > 1 ? lines.poll() : lines.peek();
    }
  }

  private static <T> T require(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("not in the script");
    }
    return value;
  }
}
