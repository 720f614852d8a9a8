package org.modelsquare.keys.pages;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;
import org.modelsquare.web.MomentFormat;

/**
 * What somebody can do who gets hold of a key; empty texts stand for no bound.
 *
 * @param spends true if it can spend credits at all
 * @param day the most per day
 * @param month the most per month
 * @param total the most in all
 * @param models the models it is bound to
 * @param networks the networks it is bound to
 * @param until when it ends
 * @param sees true if it sees the account's videos
 * @param creates true if it can create further keys
 */
record BlastRadius(
    boolean spends,
    String day,
    String month,
    String total,
    String models,
    String networks,
    String until,
    boolean sees,
    boolean creates) {

  /** True if anything but the balance limits what it spends. */
  public boolean isLimited() {
    return !(day + month + total).isEmpty();
  }

  static BlastRadius of(ApiKey key, MomentFormat format) {
    KeyTerms terms = key.terms();
    Instant end = terms.expiresAt();
    return new BlastRadius(
        key.may(Scope.VIDEOS_WRITE),
        text(terms.limits().day()),
        text(terms.limits().month()),
        text(terms.limits().total()),
        join(terms.models(), format.language()),
        join(terms.networks(), format.language()),
        end == null ? "" : format.minute(end).words(),
        key.may(Scope.VIDEOS_READ),
        key.may(Scope.KEYS_WRITE));
  }

  private static String text(@Nullable Credits limit) {
    return limit == null ? "" : limit.toString();
  }

  private static String join(Collection<String> texts, Language language) {
    return String.join(language == Language.EN ? ", " : "、", texts);
  }
}
