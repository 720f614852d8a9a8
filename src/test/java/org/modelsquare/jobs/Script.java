package org.modelsquare.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.TinyVideo;

/** What the provider does with one job; the last line of each kind is repeated for ever. */
final class Script {

  final Deque<Submit> submits = new ArrayDeque<>();
  final Deque<Find> finds = new ArrayDeque<>();
  final Deque<Poll> polls = new ArrayDeque<>();
  final Deque<Open> opens = new ArrayDeque<>();

  static Script happy() {
    return new Script();
  }

  Script submit(Submit line) {
    submits.add(line);
    return this;
  }

  Script find(Find line) {
    finds.add(line);
    return this;
  }

  Script poll(Poll line) {
    polls.add(line);
    return this;
  }

  Script open(Open line) {
    opens.add(line);
    return this;
  }

  Script accept() {
    return submit((book, job) -> new SubmitOutcome.Accepted(book.start(job)));
  }

  /** The provider starts, but its answer never arrives. */
  Script startAndLose() {
    return submit(
        (book, job) -> {
          book.start(job);
          return new SubmitOutcome.Unknown("read timeout");
        });
  }

  Script busy(Duration pause) {
    return submit((book, job) -> new SubmitOutcome.Busy(pause, "429"));
  }

  Script reject(Kind kind) {
    return submit((book, job) -> new SubmitOutcome.Rejected(new RemoteFailure(kind, "1301")));
  }

  Script running(int progress) {
    return poll(id -> new RemoteStatus.Running(progress));
  }

  Script garbled() {
    return poll(id -> new RemoteStatus.Unavailable("<html>", null));
  }

  Script succeed() {
    return poll(id -> new RemoteStatus.Succeeded(new RemoteVideo(id, "https://v.test/" + id)));
  }

  Script fail(Kind kind) {
    return poll(id -> new RemoteStatus.Failed(new RemoteFailure(kind, "moderation")));
  }

  Script foundAs(ScriptBook book, String reference) {
    return find(() -> Optional.of(book.remoteId(reference)));
  }

  static RemoteContent video() {
    return content(TinyVideo.bytes(), TinyVideo.bytes().length);
  }

  static RemoteContent content(byte[] bytes, long announced) {
    return new RemoteContent(new ByteArrayInputStream(bytes), announced);
  }

  interface Submit {
    SubmitOutcome answer(ScriptBook book, String reference);
  }

  interface Find {
    Optional<String> answer() throws IOException;
  }

  interface Poll {
    RemoteStatus answer(String remoteId);
  }

  interface Open {
    RemoteContent answer() throws IOException;
  }
}
