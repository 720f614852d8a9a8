package org.modelsquare.providers.google;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
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
import org.modelsquare.upstream.UnmappableParameter;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.UpstreamClients;
import org.modelsquare.upstream.UpstreamFault;
import org.modelsquare.upstream.VideoDownload;
import org.modelsquare.upstream.VideoUrls;

/**
 * Google's Gemini API: Veo and Gemini Omni. It takes no reference of ours, so a lost answer cannot
 * be asked for; only Omni can be stopped.
 */
@Singleton
public class GoogleProvider implements VideoProvider {

  private static final Logger LOG = Logger.getLogger(GoogleProvider.class);
  private static final String API_KEY = "api_key";
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private static final ProviderProfile PROFILE =
      new ProviderProfile(
          LostAnswer.NOTHING,
          true,
          false,
          false,
          Duration.ofDays(2),
          "https://generativelanguage.googleapis.com",
          List.of(new CredentialField(API_KEY, true)));

  private final UpstreamClients clients;
  private final VideoDownload download;

  GoogleProvider(UpstreamClients clients, VideoDownload download) {
    this.clients = clients;
    this.download = download;
  }

  @Override
  public String id() {
    return "google";
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
    try {
      return send(access, submission);
    } catch (UnmappableParameter e) {
      return e.rejected();
    } catch (UpstreamFault e) {
      return Meaning.fault(e);
    } catch (IOException e) {
      // Only pictures are fetched by then: Google has not heard of it.
      return new SubmitOutcome.Busy(AGAIN, "a picture could not be fetched: " + e.getMessage());
    }
  }

  private SubmitOutcome send(ProviderAccess access, RemoteSubmission submission)
      throws UnmappableParameter, IOException {
    GoogleOrder order = new GoogleOrder(submission, Picture.from(download, access));
    String model = submission.upstreamModel();
    GeminiClient client = client(access);
    String key = access.credential(API_KEY);
    if (model.startsWith("veo-")) {
      VeoRequest request = order.veo();
      UpstreamAnswer answer = clients.call(access, () -> client.predict(key, model, request));
      return answer.isSuccess()
          ? GoogleAnswers.accepted(answer, "name", "")
          : GoogleAnswers.refused(answer);
    }
    if (model.startsWith("gemini-omni-")) {
      OmniRequest request = order.omni();
      UpstreamAnswer answer = clients.call(access, () -> client.interact(key, request));
      return answer.isSuccess()
          ? GoogleAnswers.accepted(answer, "id", "interactions/")
          : GoogleAnswers.refused(answer);
    }
    throw new UnmappableParameter("model", "neither veo-… nor gemini-omni-…");
  }

  @Override
  public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
      throws IOException {
    throw new IOException("Google's work carries no reference of ours");
  }

  @Override
  public RemoteStatus poll(ProviderAccess access, String remoteId) {
    Optional<GoogleWork> parsed = GoogleWork.parse(remoteId);
    if (parsed.isEmpty()) {
      return new RemoteStatus.Unavailable("not a name that can be asked for", null);
    }
    GoogleWork work = parsed.get();
    GeminiClient client = client(access);
    String key = access.credential(API_KEY);
    try {
      return work.isInteraction()
          ? OmniStatus.of(clients.call(access, () -> client.interaction(key, work.id())), remoteId)
          : VeoStatus.of(
              clients.call(access, () -> client.operation(key, work.model(), work.id())), remoteId);
    } catch (UpstreamFault e) {
      return Meaning.unavailable(e);
    }
  }

  @Override
  public void cancel(ProviderAccess access, String remoteId) {
    Optional<GoogleWork> work = GoogleWork.parse(remoteId).filter(GoogleWork::isInteraction);
    if (work.isEmpty()) {
      return;
    }
    GeminiClient client = client(access);
    String key = access.credential(API_KEY);
    try {
      clients.call(access, () -> client.cancel(key, work.get().id()));
    } catch (UpstreamFault e) {
      LOG.debugf("not cancelled: %s", e.getMessage());
    }
  }

  /** The key goes only to the API's own origin; redirects elsewhere lose it. */
  @Override
  public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
    Map<String, String> headers = Map.of(GeminiClient.KEY, access.credential(API_KEY));
    if (!video.location().equals(InlineVideo.LOCATION)) {
      return download.open(access, VideoUrls.parse(video.location()), headers);
    }
    if (GoogleWork.parse(video.remoteId()).filter(GoogleWork::isInteraction).isEmpty()) {
      throw new IOException("only an interaction holds its video itself");
    }
    URI answer = URI.create(access.baseUrl() + "/v1beta/" + video.remoteId());
    try (RemoteContent content = download.open(access, answer, headers)) {
      return InlineVideo.unpack(content.body());
    }
  }

  @Override
  public AccessCheck check(ProviderAccess access) {
    GeminiClient client = client(access);
    String key = access.credential(API_KEY);
    try {
      return GoogleAnswers.checked(clients.call(access, () -> client.models(key, 1)));
    } catch (UpstreamFault e) {
      return new AccessCheck.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private GeminiClient client(ProviderAccess access) {
    return clients.client(GeminiClient.class, access.baseUrl());
  }
}
