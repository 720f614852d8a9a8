package org.modelsquare.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;
import org.modelsquare.topup.CodeBatch;

/**
 * A batch as the pages show it.
 *
 * @param state {@code open}, {@code used_up}, {@code expired} or {@code revoked}
 * @param codes its codes, where they are asked for
 */
record CodeSheet(
    CodeBatch batch,
    String state,
    Moment created,
    @Nullable Moment expires,
    @Nullable Moment revoked,
    List<CodeRow> codes) {

  static CodeSheet of(CodeBatch batch, List<CodeBatch.Code> codes, Instant now, Language language) {
    return new CodeSheet(
        batch,
        state(batch, now),
        Moment.at(batch.createdAt(), language),
        Moment.of(batch.expiresAt(), language),
        Moment.of(batch.revokedAt(), language),
        codes.stream()
            .map(
                each ->
                    new CodeRow(
                        each.lastFour(), each.redeemedBy(), Moment.of(each.redeemedAt(), language)))
            .toList());
  }

  private static String state(CodeBatch batch, Instant now) {
    if (batch.isOpen(now)) {
      return "open";
    }
    if (batch.revokedAt() != null) {
      return "revoked";
    }
    return batch.redeemed() == batch.codes() ? "used_up" : "expired";
  }

  /** The state as the style sheet names it. */
  public String tally() {
    return switch (state) {
      case "open" -> "live";
      case "revoked" -> "revoked";
      case "used_up" -> "completed";
      default -> "paused";
    };
  }

  /** One code: its last characters, and who used it when. */
  record CodeRow(String lastFour, @Nullable String by, @Nullable Moment at) {}
}
