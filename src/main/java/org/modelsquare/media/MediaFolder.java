package org.modelsquare.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.modelsquare.media.MediaRejected.Reason;

/** The folder of the vault: files appear in it whole, or not at all. */
@Singleton
class MediaFolder {

  private static final Logger LOG = Logger.getLogger(MediaFolder.class);

  /** Longer than any download may take: a part that old belongs to nobody. */
  private static final Duration ABANDONED = Duration.ofHours(6);

  private static final String PART = ".part";

  private final Path root;
  private final Clock clock;

  MediaFolder(@ConfigProperty(name = "modelsquare.data-dir") Path dataFolder, Clock clock) {
    this.clock = clock;
    this.root = dataFolder.toAbsolutePath().normalize().resolve("media");
  }

  void start(@Observes StartupEvent event) {
    try {
      Files.createDirectories(root);
      sweep();
    } catch (IOException e) {
      throw new UncheckedIOException("the media folder " + root + " cannot be written", e);
    }
  }

  /** Removes what downloads left behind that were cut off by a crash. */
  void sweep() throws IOException {
    sweep(clock.instant().minus(ABANDONED));
  }

  /** Removes what downloads left behind that were cut off by a crash before that time. */
  void sweep(Instant before) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, "*" + PART)) {
      for (Path part : parts) {
        if (isOlder(part, before)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /** The files, parts left out, that were last written before that time. */
  List<String> olderThan(Instant before) throws IOException {
    List<String> old = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
      for (Path file : files) {
        String name = nameOf(file);
        if (!name.endsWith(PART) && isOlder(file, before)) {
          old.add(name);
        }
      }
    }
    return old;
  }

  Received receive(String id, InputStream body, long announcedLength, MediaLimits limits)
      throws IOException {
    return receive(
        id,
        file -> {
          BoundedCopy copy = new BoundedCopy(limits);
          String sha256 = copy.run(body, announcedLength, file);
          return new Content(sha256, IsoMedia.contentType(file));
        });
  }

  Received receive(
      String id, InputStream body, long announcedLength, MediaLimits limits, MediaForm form)
      throws IOException {
    return receive(
        id,
        file -> {
          BoundedInput input = new BoundedInput(body, announcedLength, limits);
          String contentType = form.write(input, file);
          input.drain();
          if (input.bytes() < announcedLength) {
            throw new MediaRejected(
                Reason.TRUNCATED, "%d of %d bytes came".formatted(input.bytes(), announcedLength));
          }
          return new Content(FileSum.of(file), contentType);
        });
  }

  private Received receive(String id, Writer writer) throws IOException {
    Files.createDirectories(root);
    Path part = root.resolve(id + PART);
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      Content content = writer.write(file);
      file.force(true);
      String name = FileNames.withExtension(id, content.contentType());
      long size = file.size();
      Files.move(part, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
      return new Received(name, size, content.sha256(), content.contentType());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  void forgotten(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaForgotten event) {
    delete(event.fileName());
  }

  Path path(String fileName) {
    return root.resolve(fileName);
  }

  String nameOf(Path path) {
    return root.relativize(path).toString();
  }

  void delete(String fileName) {
    try {
      Files.deleteIfExists(path(fileName));
    } catch (IOException e) {
      LOG.warnf(e, "%s stays in the media folder", fileName);
    }
  }

  /** Makes the new name survive a power cut, where the platform lets a folder be synced. */
  private void syncFolder() {
    try (FileChannel channel = FileChannel.open(root, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debugf(e, "%s cannot be synced on this platform", root);
    }
  }

  /** Files of other instances may be gone in the meantime. */
  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  /** Fills a file. */
  @FunctionalInterface
  private interface Writer {
    Content write(FileChannel file) throws IOException;
  }

  private record Content(String sha256, String contentType) {}

  record Received(String fileName, long sizeBytes, String sha256, String contentType) {}
}
