package org.modelsquare.jobs.history;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.ReceiptDocument;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaStore;

/** Writes videos and their receipts as one ZIP file, without ever having a video in memory. */
@Singleton
class VideoArchive {

  private final MediaStore media;
  private final ReceiptDocument receipts;

  VideoArchive(MediaStore media, ReceiptDocument receipts) {
    this.media = media;
    this.receipts = receipts;
  }

  /**
   * Writes a folder per job: the receipt, and the video where it is there. Videos are compressed
   * already, so they are only packed.
   */
  void write(List<JobView> jobs, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (JobView job : jobs) {
      String name = job.modelId().replaceAll("[^A-Za-z0-9._-]", "-") + "-" + job.id();
      begin(zip, name + "/receipt.json", job);
      zip.write(receipts.of(job).toPrettyString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      if (job.mediaId() != null) {
        media.find(job.mediaId()).ifPresent(file -> add(zip, name + "/video.mp4", job, file));
      }
    }
    zip.finish();
    out.flush();
  }

  private void add(ZipOutputStream zip, String name, JobView job, MediaFile file) {
    try (InputStream body = media.bytes(file, 0, file.sizeBytes()).open()) {
      begin(zip, name, job);
      body.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException gone) {
      // Removed since it was looked up: its receipt is there and says what it was.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void begin(ZipOutputStream zip, String name, JobView job) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(job.createdAt()));
    zip.putNextEntry(entry);
  }
}
