package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.core.PublicId;

/** Tries whether new files can be kept: one is written, read again and removed. */
@Singleton
public class StoreTrial {

  private final FileStores stores;

  private final Path folder;

  StoreTrial(FileStores stores, @ConfigProperty(name = "modelsquare.data-dir") Path dataFolder) {
    this.stores = stores;
    this.folder = MediaFolder.below(dataFolder);
  }

  /** Where new files go, such as {@code s3}. */
  public String kind() {
    return stores.current().kind().code();
  }

  /**
   * One try.
   *
   * @throws IOException saying what does not work
   */
  public void run() throws IOException {
    String name = PublicId.next("media") + ".txt";
    byte[] content = name.getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(folder);
    Path file = folder.resolve(name + Spool.PART);
    FileStore store = stores.current();
    try {
      Files.write(file, content);
      store.add(name, file, "text/plain");
      try (InputStream in = store.bytes(name, 0, content.length).open()) {
        if (!Arrays.equals(content, in.readAllBytes())) {
          throw new IOException(name + " came back changed");
        }
      }
    } finally {
      Files.deleteIfExists(file);
      store.delete(name);
    }
  }
}
