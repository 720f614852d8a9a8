package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.media.MediaRejected.Reason;

/**
 * Takes streams in. What comes is written to this machine's disk first, and goes to a store only
 * when it was looked at as a whole: an error page never gets the name of a video.
 */
@Singleton
class Spool {

  /** Longer than any download may take: a part that old belongs to nobody. */
  private static final Duration ABANDONED = Duration.ofHours(6);

  static final String PART = ".part";

  private final Path root;
  private final Clock clock;

  Spool(@ConfigProperty(name = "modelsquare.data-dir") Path dataFolder, Clock clock) {
    this.clock = clock;
    this.root = MediaFolder.below(dataFolder);
  }

  /** Removes what downloads left behind that were cut off by a crash. */
  void sweep() throws IOException {
    sweep(clock.instant().minus(ABANDONED));
  }

  /** Removes what downloads left behind that were cut off by a crash before that time. */
  void sweep(Instant before) throws IOException {
    Files.createDirectories(root);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, "*" + PART)) {
      for (Path part : parts) {
        if (MediaFolder.isOlder(part, before)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /** Takes a video in. */
  Received receive(
      String id, InputStream body, long announcedLength, MediaLimits limits, FileStore to)
      throws IOException {
    return receive(
        id,
        to,
        file -> {
          BoundedCopy copy = new BoundedCopy(limits);
          String sha256 = copy.run(body, announcedLength, file);
          return new Content(sha256, IsoMedia.contentType(file), file.size());
        });
  }

  /** Takes in what the form makes of the stream. */
  Received receive(
      String id,
      InputStream body,
      long announcedLength,
      MediaLimits limits,
      MediaForm form,
      FileStore to)
      throws IOException {
    return receive(
        id,
        to,
        file -> {
          BoundedInput input = new BoundedInput(body, announcedLength, limits);
          String contentType = form.write(input, file);
          input.drain();
          if (input.bytes() < announcedLength) {
            throw new MediaRejected(
                Reason.TRUNCATED, "%d of %d bytes came".formatted(input.bytes(), announcedLength));
          }
          return new Content(FileSum.of(file), contentType, file.size());
        });
  }

  private Received receive(String id, FileStore to, Writer writer) throws IOException {
    Files.createDirectories(root);
    Path part = root.resolve(id + PART);
    try {
      Content content = write(part, writer);
      String name = FileNames.withExtension(id, content.contentType());
      to.add(name, part, content.contentType());
      return new Received(
          to.kind(), name, content.sizeBytes(), content.sha256(), content.contentType());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Content write(Path part, Writer writer) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      return writer.write(file);
    }
  }

  /** Fills a file. */
  @FunctionalInterface
  private interface Writer {
    Content write(FileChannel file) throws IOException;
  }

  private record Content(String sha256, String contentType, long sizeBytes) {}
}
