package org.modelsquare.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A descriptor as it was written.
 *
 * @param origin where it is from
 * @param name what to call it in an error: a file's name, or the id of an imported model
 * @param yaml the text
 */
public record DescriptorText(Origin origin, String name, String yaml) {

  private static final int VERSION_DIGITS = 12;

  /** Where a descriptor is from. */
  public enum Origin {
    /** Part of this build. */
    SHIPPED,
    /** A file in the operator's folder. */
    FOLDER,
    /** Kept in the database. */
    IMPORTED
  }

  /** A digest that changes whenever the text does. */
  public String version() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
