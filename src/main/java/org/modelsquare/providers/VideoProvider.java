package org.modelsquare.providers;

import java.io.IOException;
import java.util.Optional;

/**
 * One upstream API. A kit turns our request into the vendor's and the vendor's answers into ours;
 * it knows no jobs, no credits, no database. Every method may block on the network and must bound
 * its own time.
 */
public interface VideoProvider {

  /** The name by which descriptors refer to this provider, such as {@code sandbox}. */
  String id();

  /** True if this instance has what the provider needs, such as a credential. */
  boolean isConnected();

  /** What the provider offers when the answer to a submission was lost. */
  LostAnswer lostAnswer();

  /**
   * Asks for a video, once. An answer that does not prove that the provider did not start is {@link
   * SubmitOutcome.Unknown}, and so is any exception.
   */
  SubmitOutcome submit(RemoteSubmission submission);

  /**
   * Finds what became of a submission whose answer was lost. Called only if {@link #lostAnswer} is
   * {@link LostAnswer#LOOK_UP}.
   *
   * @return the provider's id, or empty if the provider certainly never started it
   * @throws IOException if the provider cannot be asked now
   */
  Optional<String> find(RemoteSubmission submission) throws IOException;

  /** Asks how far a video is. */
  RemoteStatus poll(String remoteId);

  /** Asks the provider to stop; whether it does is its own affair. */
  void cancel(String remoteId);

  /**
   * Opens a finished video for reading.
   *
   * @throws RemoteVideoGone if it can never be read again
   * @throws IOException if it cannot be read now
   */
  RemoteContent open(RemoteVideo video) throws IOException;
}
