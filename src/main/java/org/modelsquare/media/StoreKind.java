package org.modelsquare.media;

import java.util.Locale;

/** Where files of the vault can lie. */
public enum StoreKind {
  /** In the data folder. */
  FOLDER,
  /** In a bucket of something that speaks S3. */
  S3;

  /** As the database has it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with that code. */
  public static StoreKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
