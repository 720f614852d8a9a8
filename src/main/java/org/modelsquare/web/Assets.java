package org.modelsquare.web;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Static files under {@code /s/}, addressed with a digest so that browsers may keep them. */
@Singleton
@Unremovable
public class Assets {

  private static final int DIGITS = 10;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of one file, such as {@code /s/slate.css?v=3f0a…}. */
  public String of(String file) {
    return addresses.computeIfAbsent(file, each -> "/s/" + each + "?v=" + digest(each));
  }

  private static String digest(String file) {
    String resource = "META-INF/resources/s/" + file;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("No asset " + resource);
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
