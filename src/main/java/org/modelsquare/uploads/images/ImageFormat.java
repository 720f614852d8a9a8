package org.modelsquare.uploads.images;

/** The formats that the house takes. */
public enum ImageFormat {
  /** JPEG, baseline and progressive. */
  JPEG("image/jpeg", "jpg"),
  /** PNG; of an animated one the still picture. */
  PNG("image/png", "png"),
  /** WebP, still and animated. */
  WEBP("image/webp", "webp"),
  /** GIF, still and animated. */
  GIF("image/gif", "gif");

  private final String mimeType;
  private final String extension;

  ImageFormat(String mimeType, String extension) {
    this.mimeType = mimeType;
    this.extension = extension;
  }

  /** The content type. */
  public String mimeType() {
    return mimeType;
  }

  /** The ending of file names, without the dot. */
  public String extension() {
    return extension;
  }
}
