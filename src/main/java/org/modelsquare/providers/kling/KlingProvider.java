package org.modelsquare.providers.kling;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.UpstreamClients;
import org.modelsquare.upstream.UpstreamFault;
import org.modelsquare.upstream.VideoDownload;
import org.modelsquare.upstream.VideoUrls;

/** Kling's own API. A lost answer can be asked for by our reference; nothing can be stopped. */
@Singleton
public class KlingProvider implements VideoProvider {

  static final String ACCESS_KEY = "access_key";
  static final String SECRET_KEY = "secret_key";

  private static final ProviderProfile PROFILE =
      new ProviderProfile(
          LostAnswer.LOOK_UP,
          false,
          true,
          false,
          Duration.ofDays(30),
          "https://api-singapore.klingai.com",
          List.of(new CredentialField(ACCESS_KEY, false), new CredentialField(SECRET_KEY, true)));

  private final UpstreamClients clients;
  private final VideoDownload download;
  private final Clock clock;

  KlingProvider(UpstreamClients clients, VideoDownload download, Clock clock) {
    this.clients = clients;
    this.download = download;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "kling";
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
    try {
      KlingOrder order = KlingOrder.of(submission);
      String token = token(access);
      KlingClient client = client(access);
      UpstreamAnswer answer =
          clients.call(access, () -> client.create(token, order.family().path(), order.request()));
      return KlingAnswers.submitted(answer, order.family());
    } catch (UnmappableParameter e) {
      return e.rejected();
    } catch (UpstreamFault e) {
      return Meaning.fault(e);
    }
  }

  @Override
  public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
      throws IOException {
    if (!RemoteId.isCautious(submission.reference())) {
      throw new IOException("a reference that cannot be asked for");
    }
    try {
      KlingFamily family = KlingOrder.of(submission).family();
      UpstreamAnswer answer = ask(access, family, submission.reference());
      return KlingAnswers.found(answer, family, submission.reference());
    } catch (UnmappableParameter e) {
      // Such a submission is never sent.
      return Optional.empty();
    }
  }

  @Override
  public RemoteStatus poll(ProviderAccess access, String remoteId) {
    Optional<KlingTaskId> task = KlingTaskId.parse(remoteId);
    if (task.isEmpty()) {
      return new RemoteStatus.Unavailable("not an id of this kit, such as text2video:123", null);
    }
    try {
      UpstreamAnswer answer = ask(access, task.get().family(), task.get().id());
      return KlingAnswers.polled(answer, remoteId, task.get());
    } catch (UpstreamFault e) {
      return Meaning.unavailable(e);
    }
  }

  /** The documentation knows no way to stop a task. */
  @Override
  public void cancel(ProviderAccess access, String remoteId) {}

  @Override
  public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
    return download.open(access, VideoUrls.parse(video.location()), Map.of());
  }

  @Override
  public AccessCheck check(ProviderAccess access) {
    try {
      String token = token(access);
      KlingClient client = client(access);
      return KlingAnswers.checked(
          clients.call(access, () -> client.tasks(token, KlingFamily.TEXT.path(), 1, 1)));
    } catch (UpstreamFault e) {
      return new AccessCheck.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private UpstreamAnswer ask(ProviderAccess access, KlingFamily family, String id)
      throws UpstreamFault {
    String token = token(access);
    KlingClient client = client(access);
    return clients.call(access, () -> client.task(token, family.path(), id));
  }

  private String token(ProviderAccess access) {
    return KlingToken.authorization(access, clock.instant());
  }

  private KlingClient client(ProviderAccess access) {
    return clients.client(KlingClient.class, access.baseUrl());
  }
}
