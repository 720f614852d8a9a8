package org.modelsquare.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.topup.CodeBatch;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;

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

  static CodeSheet of(
      CodeBatch batch, List<CodeBatch.Code> codes, Instant now, MomentFormat format) {
    return new CodeSheet(
        batch,
        state(batch, now),
        format.second(batch.createdAt()),
        format.secondIfAny(batch.expiresAt()),
        format.secondIfAny(batch.revokedAt()),
        codes.stream()
            .map(
                each ->
                    new CodeRow(
                        each.lastFour(), each.redeemedBy(), format.secondIfAny(each.redeemedAt())))
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
