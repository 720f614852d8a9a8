package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small file system of its own, which can be filled to the last byte. Needs root. */
final class Volume implements AutoCloseable {

  private static final String SIZE = "8G";
  private static final int REST = 4096;

  private final Path image;
  private final Path at;

  private Volume(Path image, Path at) {
    this.image = image;
    this.at = at;
  }

  /** Makes one in a sparse file and mounts it there. */
  static Volume mount(Path at) throws IOException, InterruptedException {
    Files.createDirectories(at);
    Path image = at.resolveSibling(at.getFileName() + ".ext4");
    run("truncate", "-s", SIZE, image.toString());
    run("mkfs.ext4", "-q", "-m", "0", image.toString());
    run("mount", "-o", "loop", image.toString(), at.toString());
    Volume volume = new Volume(image, at);
    Files.delete(at.resolve("lost+found"));
    return volume;
  }

  /** Not one byte more can be written. */
  void fill() throws IOException, InterruptedException {
    Path filler = at.resolve("filler");
    String all = Long.toString(Files.getFileStore(at).getUsableSpace());
    new ProcessBuilder("fallocate", "-l", all, filler.toString()).start().waitFor();
    try (OutputStream out =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(new byte[REST]);
      }
    } catch (IOException full) {
      System.out.println("filled " + at + ": " + full.getMessage());
    }
  }

  void free() throws IOException {
    Files.delete(at.resolve("filler"));
    System.out.println("freed " + at);
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", at.toString());
      Files.delete(image);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", words) + ": " + said.strip());
    }
  }
}
