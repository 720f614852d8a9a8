package org.modelsquare.providers.ark;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.CredentialField;
import org.modelsquare.providers.LostAnswer;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.ProviderProfile;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.RemoteId;
import org.modelsquare.upstream.UnmappableParameter;
import org.modelsquare.upstream.UpstreamClients;
import org.modelsquare.upstream.UpstreamFault;
import org.modelsquare.upstream.VideoDownload;
import org.modelsquare.upstream.VideoUrls;

/**
 * Seedance on Volcengine Ark or BytePlus ModelArk. It takes no reference of ours, so a lost answer
 * cannot be asked for; its keys belong to one region, so each account says where its API is.
 */
@Singleton
public class ArkProvider implements VideoProvider {

  private static final Logger LOG = Logger.getLogger(ArkProvider.class);
  private static final String API_KEY = "api_key";

  private static final ProviderProfile PROFILE =
      new ProviderProfile(
          LostAnswer.NOTHING,
          true,
          true,
          false,
          Duration.ofHours(24),
          null,
          List.of(new CredentialField(API_KEY, true)));

  private final UpstreamClients clients;
  private final VideoDownload download;

  ArkProvider(UpstreamClients clients, VideoDownload download) {
    this.clients = clients;
    this.download = download;
  }

  @Override
  public String id() {
    return "ark";
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
    try {
      ArkRequest request = ArkOrder.of(submission);
      ArkClient client = client(access);
      String key = key(access);
      return ArkAnswers.submitted(clients.call(access, () -> client.create(key, request)));
    } catch (UnmappableParameter e) {
      return e.rejected();
    } catch (UpstreamFault e) {
      return Meaning.fault(e);
    }
  }

  @Override
  public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
      throws IOException {
    throw new IOException("Ark's tasks carry no reference of ours");
  }

  @Override
  public RemoteStatus poll(ProviderAccess access, String remoteId) {
    if (!RemoteId.isCautious(remoteId)) {
      return new RemoteStatus.Unavailable("not an id that can be asked for", null);
    }
    try {
      ArkClient client = client(access);
      String key = key(access);
      return ArkAnswers.polled(clients.call(access, () -> client.task(key, remoteId)), remoteId);
    } catch (UpstreamFault e) {
      return Meaning.unavailable(e);
    }
  }

  /** The same call would wipe out a finished task and its video: it is for queued ones only. */
  @Override
  public void cancel(ProviderAccess access, String remoteId) {
    if (!(poll(access, remoteId) instanceof RemoteStatus.Queued)) {
      return;
    }
    try {
      ArkClient client = client(access);
      String key = key(access);
      clients.call(access, () -> client.delete(key, remoteId));
    } catch (UpstreamFault e) {
      LOG.debugf("not cancelled: %s", e.getMessage());
    }
  }

  @Override
  public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
    return download.open(access, VideoUrls.parse(video.location()), Map.of());
  }

  @Override
  public AccessCheck check(ProviderAccess access) {
    try {
      ArkClient client = client(access);
      String key = key(access);
      return Meaning.access(clients.call(access, () -> client.tasks(key, 1, 1)));
    } catch (UpstreamFault e) {
      return new AccessCheck.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private static String key(ProviderAccess access) {
    return "Bearer " + access.credential(API_KEY);
  }

  private ArkClient client(ProviderAccess access) {
    return clients.client(ArkClient.class, access.baseUrl());
  }
}
