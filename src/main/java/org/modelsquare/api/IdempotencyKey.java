package org.modelsquare.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The header by which a client makes a repeated request harmless. */
public final class IdempotencyKey {

  /** The header's name. */
  public static final String HEADER = "Idempotency-Key";

  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String VISIBLE = "[\\x21-\\x7e]{1,255}";

  private IdempotencyKey() {}

  /**
   * The key as it was sent; an absent header is none.
   *
   * @throws ApiRefusal if it is not 1 to 255 visible ASCII characters
   */
  public static @Nullable String read(@Nullable String header) {
    if (header == null) {
      return null;
    }
    if (!header.matches(VISIBLE)) {
      throw ApiRefusal.invalid(
              "invalid_idempotency_key",
              "`Idempotency-Key` must be 1 to 255 visible ASCII characters without spaces.")
          .at(HEADER);
    }
    return header;
  }

  /** The answer to an order, marked if it was given before. */
  public static Response answer(JsonNode body, boolean replayed) {
    Response.ResponseBuilder answer = Response.ok(body);
    return (replayed ? answer.header(REPLAYED, "true") : answer).build();
  }
}
