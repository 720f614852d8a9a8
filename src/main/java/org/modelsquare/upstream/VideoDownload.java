package org.modelsquare.upstream;

import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.modelsquare.outbound.GuardedClient;
import org.modelsquare.outbound.OutboundFetch;
import org.modelsquare.outbound.OutboundStream;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteVideoGone;

/**
 * Opens a finished video wherever a provider's answer says it is. Every address on the way is
 * checked like one that a user entered; only the origin of the account's own base URL is trusted,
 * because the operator entered it, and only there do headers with credentials go.
 */
@Singleton
public class VideoDownload {

  private final GuardedClient client;
  private final UpstreamSettings settings;

  VideoDownload(GuardedClient client, UpstreamSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * Opens a video, of which no more is kept in memory than a few pieces.
   *
   * @param headers for the account's own origin, such as its credentials
   * @throws RemoteVideoGone if it can never be read again
   * @throws IOException if it must not or cannot be read now
   */
  public RemoteContent open(ProviderAccess access, URI url, Map<String, String> headers)
      throws IOException {
    URI at = url;
    boolean own = true;
    for (int hop = 0; hop <= settings.downloadRedirects(); hop++) {
      // Whoever has left home does not get the credentials again on coming back.
      own = own && Origin.of(at).equals(Origin.of(access.baseUrl()));
      OutboundStream stream = client.open(fetch(access, at, own ? headers : Map.of()));
      if (!isRedirect(stream.status())) {
        return content(stream, own);
      }
      stream.close();
      at = next(at, stream.header("Location"));
    }
    throw new IOException("more redirects than " + settings.downloadRedirects());
  }

  private OutboundFetch fetch(ProviderAccess access, URI at, Map<String, String> headers) {
    return new OutboundFetch(
        at.toString(),
        headers,
        access.baseUrl(),
        settings.downloadHeadTimeout(),
        settings.downloadIdleTimeout(),
        settings.downloadTotalTimeout());
  }

  private static RemoteContent content(OutboundStream stream, boolean own) throws IOException {
    String encoding = stream.header("Content-Encoding");
    if (stream.status() == 200 && (encoding.isEmpty() || encoding.equals("identity"))) {
      return new RemoteContent(new Closing(stream), length(stream.header("Content-Length")));
    }
    stream.close();
    String evidence = "HTTP " + stream.status() + (encoding.isEmpty() ? "" : ", packed");
    throw switch (stream.status()) {
      case 404, 410 -> new RemoteVideoGone(evidence);
      // With somebody else a signed link has run out; at home it may be the credentials.
      case 403 -> own ? new IOException(evidence) : new RemoteVideoGone(evidence);
      default -> new IOException(evidence);
    };
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static URI next(URI from, String location) throws IOException {
    try {
      return from.resolve(new URI(location));
    } catch (URISyntaxException e) {
      throw new IOException("a redirect to nowhere", e);
    }
  }

  private static long length(String header) {
    return header.matches("\\d{1,18}") ? Long.parseLong(header) : -1;
  }

  /** The body, which hangs up when it is closed. */
  private static final class Closing extends FilterInputStream {

    private final OutboundStream stream;

    Closing(OutboundStream stream) {
      super(stream.body());
      this.stream = stream;
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
