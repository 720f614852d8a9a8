package org.modelsquare.credits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * What the credits page shows.
 *
 * @param lines newest first
 * @param older the key of the next page; null on the last
 * @param first true for the newest lines
 * @param filter which lines were asked for
 * @param balance what the account has
 * @param bonus what the account got when it was opened; null if nothing
 */
public record LedgerPage(
    List<LedgerLine> lines,
    @Nullable Long older,
    boolean first,
    LedgerFilter filter,
    Balance balance,
    @Nullable Credits bonus) {

  /** All kinds as the address has them. */
  public List<String> kindCodes() {
    return Arrays.stream(TransferKind.values()).map(LedgerPage::code).toList();
  }

  /** Reads a kind from the address; null for none or an unknown one. */
  static @Nullable TransferKind kind(@Nullable String code) {
    for (TransferKind kind : TransferKind.values()) {
      if (code(kind).equals(code)) {
        return kind;
      }
    }
    return null;
  }

  static String code(TransferKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
