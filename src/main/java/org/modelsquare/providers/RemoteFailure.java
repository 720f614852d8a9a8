package org.modelsquare.providers;

/**
 * Why a provider made no video.
 *
 * @param kind whose fault it is
 * @param detail the provider's own code or words, for the operator; never shown raw to users
 */
public record RemoteFailure(Kind kind, String detail) {

  /** Whose fault a failure is. */
  public enum Kind {
    /** The provider does not accept the request. */
    INVALID_REQUEST,
    /** The prompt, an image or the result breaks the provider's content policy. */
    CONTENT_POLICY,
    /** The provider failed. */
    PROVIDER_ERROR
  }
}
