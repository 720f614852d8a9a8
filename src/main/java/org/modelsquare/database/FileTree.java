package org.modelsquare.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at once; symbolic links are not followed. */
final class FileTree {

  private FileTree() {}

  static void delete(Path root) throws IOException {
    for (Path path : walk(root)) {
      Files.delete(path);
    }
  }

  static void give(Path root, int uid) throws IOException {
    for (Path path : walk(root)) {
      giveOne(path, uid);
    }
  }

  static void giveOne(Path path, int uid) throws IOException {
    Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> walk(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
