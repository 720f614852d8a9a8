package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The folder of the vault. */
@Singleton
class MediaFolder implements FileStore {

  private static final Logger LOG = Logger.getLogger(MediaFolder.class);
  private static final int AT_ONCE = 500;

  private final Path root;

  MediaFolder(@ConfigProperty(name = "modelsquare.data-dir") Path dataFolder) {
    this.root = below(dataFolder);
  }

  /** The folder of the vault below the data folder. */
  static Path below(Path dataFolder) {
    return dataFolder.toAbsolutePath().normalize().resolve("media");
  }

  @Override
  public StoreKind kind() {
    return StoreKind.FOLDER;
  }

  @Override
  public void add(String fileName, Path file, String contentType) throws IOException {
    Files.createDirectories(root);
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(file, path(fileName), StandardCopyOption.ATOMIC_MOVE);
    syncFolder();
  }

  @Override
  public MediaBytes bytes(String fileName, long first, long count) throws IOException {
    if (!has(fileName)) {
      throw new NoSuchFileException(path(fileName).toString());
    }
    return new MediaBytes.Local(path(fileName), first, count);
  }

  @Override
  public boolean has(String fileName) {
    return Files.isRegularFile(path(fileName));
  }

  @Override
  public void delete(String fileName) throws IOException {
    Files.deleteIfExists(path(fileName));
  }

  @Override
  public void olderThan(Instant before, Consumer<List<String>> some) throws IOException {
    Files.createDirectories(root);
    List<String> old = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
      for (Path file : files) {
        String name = root.relativize(file).toString();
        if (!name.endsWith(Spool.PART) && isOlder(file, before)) {
          old.add(name);
        }
        if (old.size() == AT_ONCE) {
          some.accept(List.copyOf(old));
          old.clear();
        }
      }
    }
    some.accept(old);
  }

  @Override
  public boolean isOurs(String fileName) {
    return true;
  }

  @Override
  public void check() throws IOException {
    if (!Files.isDirectory(root) || !Files.isWritable(root)) {
      throw new IOException(root + " cannot be written");
    }
  }

  Path path(String fileName) {
    return root.resolve(fileName);
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
  static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }
}
