package org.modelsquare.media;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The videos that an account has in store. */
public record StorageUse(int videos, long bytes) {

  public static final StorageUse NONE = new StorageUse(0, 0);

  private static final int MEGABYTE = 6;

  /** Their size in megabytes with one decimal. */
  public String megabytes() {
    return BigDecimal.valueOf(bytes, MEGABYTE).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
