package org.modelsquare.testing.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real S3 server on this machine (S3Proxy, which checks signatures) in a process of its own, with
 * one bucket.
 */
public final class S3Server implements AutoCloseable {

  public static final String ACCESS_KEY = "vault-access";
  public static final String SECRET_KEY = "vault-secret";
  public static final String BUCKET = "results";

  private final Path folder;
  private final Process process;
  private final int port;

  private S3Server(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** Starts one over that folder, on a free port if 0 is given. */
  public static S3Server start(Path folder, int port) throws IOException {
    Files.createDirectories(folder.resolve(BUCKET));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                S3ServerMain.class.getName(),
                folder.toString(),
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        return new S3Server(folder, process, Integer.parseInt(line.substring("port ".length())));
      }
    }
    throw new IOException("the S3 server did not start");
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public int port() {
    return port;
  }

  /** Where the objects of the bucket are on the disk. */
  public Path objects() {
    return folder.resolve(BUCKET);
  }

  /** Ends it at once, as a power cut would. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
