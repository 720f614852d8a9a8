package org.modelsquare.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.modelsquare.testing.LargeVideo;
import org.modelsquare.testing.s3.S3Server;

/**
 * Brings one very large video into each store and reads it back, and prints what memory that took.
 * Run by {@code src/test/scripts/large-video.sh} with a small heap.
 */
public final class LargeVideoMain {

  private static final int MEGA = 1 << 20;

  private LargeVideoMain() {}

  /** With the size in megabytes and a folder to work in. */
  public static void main(String[] arguments) throws IOException {
    LargeVideo video = LargeVideo.of(Long.parseLong(arguments[0]) * MEGA);
    Path work = Files.createDirectories(Path.of(arguments[1]));
    run("folder", video, work, new MediaFolder(work));
    try (S3Server server = S3Server.start(work.resolve("buckets"), 0)) {
      run("s3", video, work, bucket(server.endpoint()));
    }
  }

  private static void run(String name, LargeVideo video, Path work, FileStore store)
      throws IOException {
    long start = System.nanoTime();
    Spool spool = new Spool(work, Clock.systemUTC());
    MediaLimits limits = new MediaLimits(video.size(), Duration.ofMinutes(30));
    Received received;
    try (InputStream body = video.open()) {
      received = spool.receive("media_large", body, video.size(), limits, store);
    }
    long stored = System.nanoTime();
    long read = drain(store.bytes(received.fileName(), 0, received.sizeBytes()));
    long end = System.nanoTime();
    store.delete(received.fileName());
    System.out.printf(
        "%s: %d bytes in, %.1f s; %d bytes out, %.1f s; peak heap %d MB of %d MB%n",
        name,
        received.sizeBytes(),
        (stored - start) / 1e9,
        read,
        (end - stored) / 1e9,
        peakHeap() / MEGA,
        Runtime.getRuntime().maxMemory() / MEGA);
  }

  private static long drain(MediaBytes bytes) throws IOException {
    try (InputStream body = bytes.open()) {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static FileStore bucket(URI endpoint) {
    return S3Connection.open(
            new TestBucket(endpoint, S3Server.BUCKET, S3Server.SECRET_KEY), "house")
        .orElseThrow();
  }
}
