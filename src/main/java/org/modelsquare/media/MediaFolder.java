package org.modelsquare.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The folder of the vault: files appear in it whole, or not at all. */
@Singleton
class MediaFolder {

  private static final Logger LOG = Logger.getLogger(MediaFolder.class);

  /** Longer than any download may take: a part that old belongs to nobody. */
  private static final Duration ABANDONED = Duration.ofHours(6);

  private final Path root;
  private final Clock clock;

  MediaFolder(@ConfigProperty(name = "modelsquare.data-dir") Path dataFolder, Clock clock) {
    this.clock = clock;
    this.root = dataFolder.toAbsolutePath().normalize().resolve("media");
  }

  void start(@Observes StartupEvent event) {
    try {
      Files.createDirectories(root);
      sweep(clock.instant().minus(ABANDONED));
    } catch (IOException e) {
      throw new UncheckedIOException("the media folder " + root + " cannot be written", e);
    }
  }

  /** Removes what downloads left behind that were cut off by a crash before that time. */
  void sweep(Instant before) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, "*.part")) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).compareTo(FileTime.from(before)) < 0) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  Received receive(String id, InputStream body, long announcedLength, MediaLimits limits)
      throws IOException {
    Files.createDirectories(root);
    Path part = root.resolve(id + ".part");
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      BoundedCopy copy = new BoundedCopy(limits);
      String sha256 = copy.run(body, announcedLength, file);
      String contentType = IsoMedia.contentType(file);
      file.force(true);
      String name = id + (contentType.equals("video/quicktime") ? ".mov" : ".mp4");
      Files.move(part, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
      return new Received(name, copy.bytes(), sha256, contentType);
    } finally {
      Files.deleteIfExists(part);
    }
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

  record Received(String fileName, long sizeBytes, String sha256, String contentType) {}
}
