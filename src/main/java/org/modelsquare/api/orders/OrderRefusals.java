package org.modelsquare.api.orders;

import java.util.Locale;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.IdempotencyInProgress;
import org.modelsquare.jobs.IdempotencyKeyReused;
import org.modelsquare.jobs.NotCancelable;
import org.modelsquare.jobs.PriceAboveLimit;
import org.modelsquare.jobs.QuoteRefused;
import org.modelsquare.keys.SpendLimitExceeded;

/** What the house refuses, in the words of the contract. */
public final class OrderRefusals {

  private static final int BAD_REQUEST = 400;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private static final String CONFLICT_ERROR = "conflict_error";
  private static final String INVALID = "invalid_request_error";
  private static final String RETRY_AFTER = "Retry-After";

  private OrderRefusals() {}

  /** A job that this account does not have, whoever else may have it. */
  public static ApiRefusal noSuchTask(String id) {
    return ApiRefusal.of(
        NOT_FOUND, "not_found_error", "task_not_found", "There is no task `" + id + "`.");
  }

  /** A job that has gone too far. */
  public static ApiRefusal of(NotCancelable tooLate) {
    return ApiRefusal.of(
            CONFLICT,
            CONFLICT_ERROR,
            "not_cancelable",
            "The task can no longer be canceled: it is "
                + tooLate.state().status().code().replace('_', ' ')
                + ".")
        .with("status", tooLate.state().status().code());
  }

  static ApiRefusal of(IdempotencyKeyReused reused) {
    String which = reused.isBusinessId() ? "`client_business_id`" : "Idempotency-Key";
    return ApiRefusal.of(
            UNPROCESSABLE,
            INVALID,
            "idempotency_key_reused",
            "This " + which + " was used for another request. Use a new one for a new request.")
        .at(reused.isBusinessId() ? "client_business_id" : "Idempotency-Key");
  }

  static ApiRefusal of(IdempotencyInProgress busy) {
    return ApiRefusal.of(
            CONFLICT,
            CONFLICT_ERROR,
            "idempotency_in_progress",
            "A request with this key is being worked on. Ask again in a second.")
        .header(RETRY_AFTER, "1");
  }

  static ApiRefusal of(InsufficientCredits tooFew) {
    return ApiRefusal.of(
            PAYMENT_REQUIRED,
            "payment_required",
            "insufficient_credits",
            "This request costs %s credits, but only %s are available."
                .formatted(tooFew.needed(), tooFew.available()))
        .with("needed", tooFew.needed().toString())
        .with("available", tooFew.available().toString());
  }

  static ApiRefusal of(PriceAboveLimit above) {
    return ApiRefusal.of(
            BAD_REQUEST,
            INVALID,
            "max_credits_exceeded",
            "This request costs %s credits, more than `max_credits` %s."
                .formatted(above.price(), above.limit()))
        .at("max_credits")
        .with("needed", above.price().toString());
  }

  static ApiRefusal of(QuoteRefused refused) {
    return switch (refused.reason()) {
      case UNKNOWN ->
          ApiRefusal.of(NOT_FOUND, "not_found_error", "quote_not_found", "There is no such quote.")
              .at("quote_id");
      case EXPIRED -> quote("quote_expired", "The quote is older than 10 minutes.");
      case USED -> quote("quote_used", "The quote was used for another task.");
      case OTHER_REQUEST ->
          quote("quote_mismatch", "The quote is for another request. Send the very same fields.");
    };
  }

  private static ApiRefusal quote(String code, String message) {
    return ApiRefusal.of(CONFLICT, CONFLICT_ERROR, code, message).at("quote_id");
  }

  static ApiRefusal of(SpendLimitExceeded spent) {
    ApiRefusal refusal =
        ApiRefusal.of(
                TOO_MANY,
                "rate_limit_error",
                "spend_limit_exceeded",
                "The key's %s limit is %s credits, %s are spent, and this request costs %s."
                    .formatted(
                        spent.period().toLowerCase(Locale.ROOT),
                        spent.limit(),
                        spent.spent(),
                        spent.needed()))
            .with("limit", spent.limit().toString())
            .with("spent", spent.spent().toString())
            .with("needed", spent.needed().toString());
    return spent.resetsAt() == null
        ? refusal
        : refusal.with("resets_at", spent.resetsAt().getEpochSecond());
  }

  /** A combination of parameters for which no price is announced. */
  public static ApiRefusal unpriced(VideoModel model) {
    return ApiRefusal.of(
        BAD_REQUEST,
        INVALID,
        "not_priced",
        "`" + model.id() + "` has no price for this combination of parameters.");
  }

  static ApiRefusal deletedSince() {
    return ApiRefusal.of(
        CONFLICT, CONFLICT_ERROR, "task_deleted", "This key's task was deleted. Use a new key.");
  }
}
