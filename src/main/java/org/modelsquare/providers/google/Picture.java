package org.modelsquare.providers.google;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.upstream.UnmappableParameter;
import org.modelsquare.upstream.VideoDownload;
import org.modelsquare.upstream.VideoUrls;

/**
 * A picture that had to be fetched because Google takes bytes and no public addresses.
 *
 * @param data in Base64
 * @param type such as {@code image/png}
 */
record Picture(String data, String type) {

  /** Of one picture; Google's own bound is on whole requests, 20 MB. */
  private static final int LARGEST = 6 << 20;

  private static final int MAGIC = 12;

  /** Fetches pictures by address, under the same guard as finished videos. */
  interface Source {
    Picture get(String url, String parameter) throws UnmappableParameter, IOException;
  }

  static Source from(VideoDownload download, ProviderAccess access) {
    return (url, parameter) -> {
      try (RemoteContent content = download.open(access, VideoUrls.parse(url), Map.of())) {
        byte[] bytes = content.body().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new UnmappableParameter(parameter, "a picture of more than 6 MiB");
        }
        String type =
            type(bytes)
                .orElseThrow(
                    () -> new UnmappableParameter(parameter, "neither JPEG, PNG nor WebP"));
        return new Picture(Base64.getEncoder().encodeToString(bytes), type);
      } catch (RemoteVideoGone e) {
        throw new UnmappableParameter(parameter, "the picture is gone");
      }
    };
  }

  private static Optional<String> type(byte[] bytes) {
    if (bytes.length < MAGIC) {
      return Optional.empty();
    }
    if ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8) {
      return Optional.of("image/jpeg");
    }
    if (bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
      return Optional.of("image/png");
    }
    byte[] webp = {'W', 'E', 'B', 'P'};
    boolean riff = bytes[0] == 'R' && bytes[1] == 'I' && bytes[2] == 'F' && bytes[3] == 'F';
    return riff && Arrays.equals(bytes, 8, MAGIC, webp, 0, webp.length)
        ? Optional.of("image/webp")
        : Optional.empty();
  }
}
