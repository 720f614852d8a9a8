package org.modelsquare.jobs;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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

/**
 * One scripted provider for each way in which a lost answer can be dealt with, and one that needs
 * an account.
 */
class ScriptedProviders {

  private static final String BASE = "https://api.scripted.test/v1";

  @Produces
  @Singleton
  VideoProvider lookUp(ScriptBook book) {
    return new Scripted("scripted-look-up", LostAnswer.LOOK_UP, book);
  }

  @Produces
  @Singleton
  VideoProvider resubmit(ScriptBook book) {
    return new Scripted("scripted-resubmit", LostAnswer.RESUBMIT, book);
  }

  @Produces
  @Singleton
  VideoProvider nothing(ScriptBook book) {
    return new Scripted("scripted-nothing", LostAnswer.NOTHING, book);
  }

  /** Its key decides what a check finds: {@code wrong…} is refused, {@code down…} not heard. */
  @Produces
  @Singleton
  VideoProvider account(ScriptBook book) {
    List<CredentialField> fields =
        List.of(new CredentialField("access_id", false), new CredentialField("api_key", true));
    return new Scripted("scripted-account", LostAnswer.NOTHING, book, fields);
  }

  private record Scripted(String id, LostAnswer lost, ScriptBook book, List<CredentialField> fields)
      implements VideoProvider {

    Scripted(String id, LostAnswer lost, ScriptBook book) {
      this(id, lost, book, List.of());
    }

    @Override
    public ProviderProfile profile() {
      return new ProviderProfile(lost, true, true, true, Duration.ofDays(1), BASE, fields);
    }

    @Override
    public boolean isBuiltIn() {
      return fields.isEmpty();
    }

    @Override
    public AccessCheck check(ProviderAccess access) {
      String key = access.credentials().getOrDefault("api_key", "");
      if (key.startsWith("wrong")) {
        return new AccessCheck.Refused("HTTP 401");
      }
      if (key.startsWith("down")) {
        return new AccessCheck.Unreachable("connection refused");
      }
      if (key.startsWith("good")) {
        return new AccessCheck.Works("12 credits");
      }
      return new AccessCheck.NotChecked("a script");
    }

    @Override
    public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
      return book.submit(submission);
    }

    @Override
    public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
        throws IOException {
      return book.find(submission);
    }

    @Override
    public RemoteStatus poll(ProviderAccess access, String remoteId) {
      return book.poll(remoteId);
    }

    @Override
    public void cancel(ProviderAccess access, String remoteId) {
      book.cancel(remoteId);
    }

    @Override
    public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
      return book.open(video.remoteId());
    }
  }
}
