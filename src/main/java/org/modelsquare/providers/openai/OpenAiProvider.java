package org.modelsquare.providers.openai;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.CredentialField;
import org.modelsquare.providers.LostAnswer;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.ProviderProfile;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.Redaction;
import org.modelsquare.upstream.RemoteId;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.UpstreamClients;
import org.modelsquare.upstream.UpstreamFault;
import org.modelsquare.upstream.VideoDownload;

/**
 * Any API of the shape of OpenAI's videos. Nothing in it finds an order by a reference of ours, so
 * an order whose answer was lost needs a person.
 */
@Singleton
public class OpenAiProvider implements VideoProvider {

  static final String ID = "openai";
  static final String KEY = "api_key";

  private static final Logger LOG = Logger.getLogger(OpenAiProvider.class);

  /** The vendor's own API has ended, so every account says whose it means. */
  private static final ProviderProfile PROFILE =
      new ProviderProfile(
          LostAnswer.NOTHING,
          false,
          false,
          true,
          Duration.ofHours(1),
          null,
          List.of(new CredentialField(KEY, true)));

  private final UpstreamClients clients;
  private final VideoDownload download;

  OpenAiProvider(UpstreamClients clients, VideoDownload download) {
    this.clients = clients;
    this.download = download;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
    VideoOrder order;
    try {
      order = VideoOrder.of(submission);
    } catch (IllegalArgumentException e) {
      String detail = ID + " does not take " + e.getMessage();
      return new SubmitOutcome.Rejected(new RemoteFailure(Kind.INVALID_REQUEST, detail));
    }
    try {
      UpstreamAnswer answer =
          call(access, (api, bearer) -> api.create(bearer, submission.reference(), order.json()));
      return answer.isSuccess()
          ? new SubmitOutcome.Accepted(Video.read(answer).id())
          : Words.refusal(answer);
    } catch (UpstreamFault e) {
      return Meaning.fault(e);
    } catch (IOException e) {
      return new SubmitOutcome.Unknown(String.valueOf(e.getMessage()));
    }
  }

  /** Never asked for: the list of videos does not tell our reference. */
  @Override
  public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
      throws IOException {
    throw new IOException(ID + " cannot be asked by our reference");
  }

  @Override
  public RemoteStatus poll(ProviderAccess access, String remoteId) {
    try {
      String id = RemoteId.inPath(remoteId);
      UpstreamAnswer answer = call(access, (api, bearer) -> api.retrieve(bearer, id));
      if (!answer.isSuccess()) {
        return Words.unavailable(answer);
      }
      Video video = Video.read(answer);
      return video.id().equals(id)
          ? Words.status(video, Redaction.of(access))
          : new RemoteStatus.Unavailable("the answer is about another video", null);
    } catch (IOException e) {
      return Meaning.unavailable(e);
    }
  }

  @Override
  public void cancel(ProviderAccess access, String remoteId) {
    try {
      String id = RemoteId.inPath(remoteId);
      UpstreamAnswer answer = call(access, (api, bearer) -> api.delete(bearer, id));
      if (!answer.isSuccess()) {
        LOG.debugf("%s was not deleted: %s", remoteId, answer.evidence());
      }
    } catch (UpstreamFault e) {
      LOG.debugf("%s was not deleted: %s", remoteId, e.getMessage());
    }
  }

  /** The bytes come from the API itself, which asks for the key again. */
  @Override
  public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
    String base = access.baseUrl().toString().replaceAll("/+$", "");
    URI content = URI.create(base + "/videos/" + RemoteId.inPath(video.remoteId()) + "/content");
    return download.open(
        access, content, Map.of("Authorization", "Bearer " + access.credential(KEY)));
  }

  @Override
  public AccessCheck check(ProviderAccess access) {
    try {
      UpstreamAnswer answer = call(access, OpenAiClient::models);
      if (answer.isSuccess() && !answer.json().path("data").isArray()) {
        throw answer.unreadable("no list of models");
      }
      return Meaning.access(answer);
    } catch (IOException e) {
      return new AccessCheck.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private UpstreamAnswer call(
      ProviderAccess access, BiFunction<OpenAiClient, String, Response> call) throws UpstreamFault {
    OpenAiClient api = clients.client(OpenAiClient.class, access.baseUrl());
    String bearer = "Bearer " + access.credential(KEY);
    return clients.call(access, () -> call.apply(api, bearer));
  }
}
