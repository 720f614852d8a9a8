package org.modelsquare.providers;

import java.io.IOException;
import java.util.Optional;

/**
 * One upstream API. A kit turns our request into the vendor's and the vendor's answers into ours;
 * it knows no jobs, no credits, no database and keeps no state. Every method may block on the
 * network and must bound its own time and what it reads.
 */
public interface VideoProvider {

  /** The name by which descriptors refer to this provider, such as {@code sandbox}. */
  String id();

  /** What the provider can do and what an account of it needs. */
  ProviderProfile profile();

  /** True for a provider inside this process that needs no account and is switched on. */
  default boolean isBuiltIn() {
    return false;
  }

  /**
   * Asks for a video, once. An answer that does not prove that the provider did not start is {@link
   * SubmitOutcome.Unknown}, and so is any exception.
   */
  SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission);

  /**
   * Finds what became of a submission whose answer was lost. Called only if the profile says {@link
   * LostAnswer#LOOK_UP}.
   *
   * @return the provider's id, or empty if the provider certainly never started it
   * @throws IOException if the provider cannot be asked now
   */
  Optional<String> find(ProviderAccess access, RemoteSubmission submission) throws IOException;

  /** Asks how far a video is. */
  RemoteStatus poll(ProviderAccess access, String remoteId);

  /** Asks the provider to stop; whether it does is its own affair. */
  void cancel(ProviderAccess access, String remoteId);

  /**
   * Opens a finished video for reading.
   *
   * @throws RemoteVideoGone if it can never be read again
   * @throws IOException if it cannot be read now
   */
  RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException;

  /** Finds out whether an account's credentials work, at no cost. */
  AccessCheck check(ProviderAccess access);
}
