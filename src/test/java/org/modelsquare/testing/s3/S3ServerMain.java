package org.modelsquare.testing.s3;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3Proxy over a folder, as a process of its own; it ends when nobody holds its input open. */
public final class S3ServerMain {

  private S3ServerMain() {}

  /** With the folder of the buckets, and the port or 0. */
  public static void main(String[] arguments) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("jclouds.filesystem.basedir", arguments[0]);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("filesystem-nio2", settings))
            .endpoint(URI.create("http://127.0.0.1:" + arguments[1]))
            .awsAuthentication(AuthenticationType.AWS_V4, S3Server.ACCESS_KEY, S3Server.SECRET_KEY)
            // Large enough for a part; the signature of the whole part is checked.
            .v4MaxNonChunkedRequestSize(32L * 1024 * 1024)
            .build();
    server.start();
    System.out.println("port " + server.getPort());
    while (System.in.read() >= 0) {
      // Nothing is said; the end is what is waited for.
    }
    System.exit(0);
  }
}
