package org.modelsquare.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps a second server off a data folder, by a file lock that the operating system drops with the
 * process, however that ends.
 *
 * <p>Two runs in one JVM (dev mode reloading) are told apart by a system property, which all class
 * loaders share. The file must not even be opened for that: closing any handle of a file drops all
 * locks that the process holds on it.
 */
final class DataFolderLock implements AutoCloseable {

  private static final Duration PREVIOUS_RUN_ENDS_WITHIN = Duration.ofSeconds(30);

  private final FileChannel channel;
  private final String mark;

  private DataFolderLock(FileChannel channel, String mark) {
    this.channel = channel;
    this.mark = mark;
  }

  /** Takes the folder, creating it if need be, or refuses with a message for the operator. */
  static DataFolderLock take(Path dataFolder, Duration patience) {
    try {
      Path folder = Files.createDirectories(dataFolder).toRealPath();
      String mark = "modelsquare.lock." + folder;
      if (!Polling.until(patience, () -> System.getProperties().putIfAbsent(mark, "") == null)) {
        throw refusal(folder, "this very process");
      }
      try {
        return lock(folder, mark);
      } catch (IOException | RuntimeException e) {
        System.clearProperty(mark);
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseException(
          "the data folder %s cannot be written (%s). Give the user that runs the server write access, or set MODELSQUARE_DATA_DIR to another folder."
              .formatted(dataFolder.toAbsolutePath(), e),
          e);
    }
  }

  static DataFolderLock take(Path dataFolder) {
    return take(dataFolder, PREVIOUS_RUN_ENDS_WITHIN);
  }

  private static DataFolderLock lock(Path folder, String mark) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("server.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw refusal(folder, "process " + read(channel));
      }
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
      return new DataFolderLock(channel, mark);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
  }

  private static DatabaseException refusal(Path folder, String holder) {
    return new DatabaseException(
        "another Model Square (%s) is using the data folder %s. Stop it first, or give this one its own folder with MODELSQUARE_DATA_DIR."
            .formatted(holder, folder));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseException("the lock of the data folder cannot be released", e);
    } finally {
      System.clearProperty(mark);
    }
  }
}
