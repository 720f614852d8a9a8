package org.modelsquare.jobs.lifecycle;

import java.util.Locale;
import org.modelsquare.providers.RemoteFailure;

/** Why a job failed, in words that may be shown to its owner. */
public enum FailureCode {
  /** The provider could not make the video. */
  GENERATION_FAILED,
  /** The prompt, an image or the result breaks the provider's content policy. */
  CONTENT_POLICY_VIOLATION,
  /** The provider does not accept the request. */
  INVALID_REQUEST,
  /** There was no result before the deadline. */
  PROVIDER_TIMEOUT,
  /** The provider said that it was done, but its video could not be fetched. */
  RESULT_UNAVAILABLE,
  /** No account of this instance could be used with the provider. */
  PROVIDER_UNAVAILABLE,
  /** A person who runs this instance ended it. */
  ENDED_BY_OPERATOR;

  /** The name in the API and in message keys, such as {@code generation_failed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code of that name. */
  public static FailureCode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What a provider's failure is called in this house. */
  public static FailureCode of(RemoteFailure.Kind kind) {
    return switch (kind) {
      case INVALID_REQUEST -> INVALID_REQUEST;
      case CONTENT_POLICY -> CONTENT_POLICY_VIOLATION;
      case PROVIDER_ERROR -> GENERATION_FAILED;
    };
  }
}
