package org.modelsquare.catalog;

/** Whether a model can be used on this instance. */
public enum Availability {
  /** Ready for requests. */
  LIVE,
  /** Offered by its vendor, but no provider of this instance serves it. */
  NOT_CONNECTED,
  /** Connected, but no price is announced, so nothing can be sold. */
  UNPRICED,
  /** A placeholder. */
  COMING_SOON,
  /** Gone. */
  DEPRECATED,
  /** Not published. */
  HIDDEN;

  /** True if requests are taken. */
  public boolean isLive() {
    return this == LIVE;
  }
}
