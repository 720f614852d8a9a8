package org.modelsquare.providers.toapis;

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
 * The video generations contract as an upstream. Our reference is sent as the contract's own id of
 * the client, under which an order can be found and will not be made twice.
 */
@Singleton
public class ToapisProvider implements VideoProvider {

  static final String ID = "toapis";
  static final String KEY = "api_key";

  private static final Logger LOG = Logger.getLogger(ToapisProvider.class);
  private static final int NOT_FOUND = 404;

  private final UpstreamClients clients;
  private final VideoDownload download;
  private final boolean callbacks;

  ToapisProvider(UpstreamClients clients, VideoDownload download, ToapisSettings settings) {
    this.clients = clients;
    this.download = download;
    this.callbacks = settings.callbacks();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ProviderProfile profile() {
    return new ProviderProfile(
        LostAnswer.LOOK_UP,
        true,
        callbacks,
        true,
        Duration.ofHours(24),
        "https://toapis.com/v1",
        List.of(new CredentialField(KEY, true)));
  }

  @Override
  public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
    TaskOrder order;
    try {
      order = TaskOrder.of(submission, callbacks ? submission.callback() : null);
    } catch (IllegalArgumentException e) {
      String detail = ID + " does not take " + e.getMessage();
      return new SubmitOutcome.Rejected(new RemoteFailure(Kind.INVALID_REQUEST, detail));
    }
    try {
      UpstreamAnswer answer =
          call(access, (api, bearer) -> api.submit(bearer, submission.reference(), order.json()));
      return answer.isSuccess() ? accepted(answer, submission) : Words.refusal(answer);
    } catch (UpstreamFault e) {
      return Meaning.fault(e);
    }
  }

  private static SubmitOutcome accepted(UpstreamAnswer answer, RemoteSubmission submission) {
    try {
      Task task = Task.read(answer);
      return task.reference().isEmpty() || task.reference().equals(submission.reference())
          ? new SubmitOutcome.Accepted(task.id())
          : new SubmitOutcome.Unknown("the answer is about another order");
    } catch (IOException e) {
      return new SubmitOutcome.Unknown(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
      throws IOException {
    String reference = RemoteId.inPath(submission.reference());
    UpstreamAnswer answer = call(access, (api, bearer) -> api.find(bearer, reference));
    // Any other 404 may come from somebody on the way, who knows of no tasks.
    if (answer.status() == NOT_FOUND && Words.code(answer).equals("task_not_found")) {
      return Optional.empty();
    }
    if (!answer.isSuccess()) {
      throw new IOException(answer.evidence());
    }
    Task task = Task.read(answer);
    if (!task.reference().equals(reference)) {
      throw answer.unreadable("not the task that was asked for");
    }
    return Optional.of(task.id());
  }

  @Override
  public RemoteStatus poll(ProviderAccess access, String remoteId) {
    try {
      String id = RemoteId.inPath(remoteId);
      UpstreamAnswer answer = call(access, (api, bearer) -> api.find(bearer, id));
      if (!answer.isSuccess()) {
        return Meaning.unavailable(answer);
      }
      Task task = Task.read(answer);
      return task.id().equals(id)
          ? Words.status(task, Redaction.of(access))
          : new RemoteStatus.Unavailable("the answer is about another task", null);
    } catch (IOException e) {
      return Meaning.unavailable(e);
    }
  }

  @Override
  public void cancel(ProviderAccess access, String remoteId) {
    try {
      String id = RemoteId.inPath(remoteId);
      UpstreamAnswer answer = call(access, (api, bearer) -> api.cancel(bearer, id));
      if (!answer.isSuccess()) {
        LOG.debugf("%s was not canceled: %s", remoteId, answer.evidence());
      }
    } catch (UpstreamFault e) {
      LOG.debugf("%s was not canceled: %s", remoteId, e.getMessage());
    }
  }

  /** Results are signed links, which need no credentials. */
  @Override
  public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
    return download.open(access, URI.create(video.location()), Map.of());
  }

  @Override
  public AccessCheck check(ProviderAccess access) {
    try {
      return Balance.check(call(access, ToapisClient::balance));
    } catch (UpstreamFault e) {
      return new AccessCheck.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private UpstreamAnswer call(
      ProviderAccess access, BiFunction<ToapisClient, String, Response> call) throws UpstreamFault {
    ToapisClient api = clients.client(ToapisClient.class, access.baseUrl());
    String bearer = "Bearer " + access.credential(KEY);
    return clients.call(access, () -> call.apply(api, bearer));
  }
}
