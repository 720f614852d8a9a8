package org.modelsquare.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses in an answer may be those of a video; whether one may go there is not said. */
public final class VideoUrls {

  private static final int LONGEST = 4096;

  private VideoUrls() {}

  /** True for a web address with a host. */
  public static boolean isUsable(String location) {
    try {
      parse(location);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The address as such.
   *
   * @throws IOException if it is none
   */
  public static URI parse(String location) throws IOException {
    try {
      URI url = new URI(location);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && location.length() <= LONGEST) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new IOException("no address of a video", e);
    }
    throw new IOException("no address of a video");
  }
}
