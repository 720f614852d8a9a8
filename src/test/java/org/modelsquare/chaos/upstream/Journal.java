package org.modelsquare.chaos.upstream;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All that the provider saw and did, written down as it happens and never changed. */
public final class Journal implements AutoCloseable {

  private final List<Entry> entries = new ArrayList<>();
  private final PrintWriter file;

  Journal(Path path) throws IOException {
    file = new PrintWriter(Files.newBufferedWriter(path));
  }

  /** What happened. */
  public enum Kind {
    /** A submission came in. */
    SUBMIT,
    /** A new video was begun. */
    STARTED,
    /** A submission named a video that was begun before. */
    REPLAYED,
    /** Somebody asked by our id. */
    POLL,
    /** Somebody asked by his own id. */
    FIND,
    /** A client may have read that a video is ready, and where. */
    TOLD_SUCCESS,
    /** A client may have read that there will be no video. */
    TOLD_FAILURE,
    /** Somebody asked for the file. */
    DOWNLOAD,
    /** Somebody asked to stop. */
    CANCEL,
    /** Two asked for the same at the same time. */
    OVERLAP,
    /** Nobody should ever come here. */
    TRESPASS
  }

  /**
   * A line.
   *
   * @param reference the client's own id; empty if it is not known
   * @param task our id; empty if there is none
   */
  public record Entry(Instant at, Kind kind, String reference, String task, String detail) {}

  synchronized void add(Kind kind, String reference, String task, String detail) {
    Entry entry = new Entry(Instant.now(), kind, reference, task, detail);
    entries.add(entry);
    file.println(entry.at + " " + kind + " " + reference + " " + task + " " + detail);
    file.flush();
  }

  /** The lines of that kind about one of the client's ids. */
  public List<Entry> of(Kind kind, String reference) {
    return all(entry -> entry.kind == kind && entry.reference.equals(reference));
  }

  /** True if something about one of the client's ids went wrong in that way. */
  public boolean hasSeen(String reference, String fault) {
    return !all(entry ->
            entry.reference.equals(reference) && List.of(entry.detail.split(" ")).contains(fault))
        .isEmpty();
  }

  /** The lines that fit. */
  public synchronized List<Entry> all(Predicate<Entry> which) {
    return entries.stream().filter(which).toList();
  }

  @Override
  public void close() {
    file.close();
  }
}
