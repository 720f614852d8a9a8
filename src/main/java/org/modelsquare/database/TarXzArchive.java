package org.modelsquare.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .tar.xz}, with its links and executable bits, strictly below one folder. */
final class TarXzArchive {

  private static final int EXECUTABLE = 0100;

  private final Path target;
  private final boolean posix;

  private TarXzArchive(Path target) {
    this.target = target;
    this.posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static void unpack(InputStream archive, Path target) throws IOException {
    new TarXzArchive(Files.createDirectories(target).toRealPath()).unpack(archive);
  }

  private void unpack(InputStream archive) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar);
      }
    }
  }

  private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
    Path path = inside(target.resolve(entry.getName()));
    if (entry.isDirectory()) {
      folder(path);
      return;
    }
    folder(inside(path.resolve("..")));
    if (entry.isSymbolicLink()) {
      Path link = Path.of(entry.getLinkName());
      inside(path.resolveSibling(link));
      Files.createSymbolicLink(path, link);
    } else if (entry.isLink()) {
      Files.createLink(path, inside(target.resolve(entry.getLinkName())));
    } else if (entry.isFile()) {
      file(path, content, (entry.getMode() & EXECUTABLE) != 0);
    } else {
      throw new IOException("unexpected kind of entry: " + entry.getName());
    }
  }

  private Path inside(Path path) throws IOException {
    Path plain = path.normalize();
    if (!plain.startsWith(target)) {
      throw new IOException("entry leads out of the archive: " + path);
    }
    return plain;
  }

  private void folder(Path path) throws IOException {
    Files.createDirectories(path);
    permit(path, true);
  }

  private void file(Path path, InputStream content, boolean executable) throws IOException {
    Files.copy(content, path);
    permit(path, executable);
    // On disk before the folder gets its final name: a power cut must not leave empty programs.
    try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
      written.force(false);
    }
  }

  /** Readable by all whatever the umask, since the server may have to run as another user. */
  private void permit(Path path, boolean executable) throws IOException {
    if (posix) {
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
