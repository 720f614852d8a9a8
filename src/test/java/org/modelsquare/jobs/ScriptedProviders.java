package org.modelsquare.jobs;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.LostAnswer;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.ProviderProfile;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;

/** One scripted provider for each way in which a lost answer can be dealt with. */
class ScriptedProviders {

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

  private record Scripted(String id, LostAnswer lost, ScriptBook book) implements VideoProvider {

    @Override
    public ProviderProfile profile() {
      return new ProviderProfile(lost, true, true, true, Duration.ofDays(1), null, List.of());
    }

    @Override
    public boolean isBuiltIn() {
      return true;
    }

    @Override
    public AccessCheck check(ProviderAccess access) {
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
