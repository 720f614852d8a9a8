package org.modelsquare.catalog;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has decided about a model, over what its descriptor says.
 *
 * @param standing how it stands from now on
 * @param replacedBy for a deprecated model the id of the one to use instead
 * @param on the day of the decision
 */
public record Decision(Standing standing, @Nullable String replacedBy, LocalDate on) {

  /** How a model stands. */
  public enum Standing {
    /** Ready for requests, where a provider and a price are there. */
    LIVE,
    /** A placeholder. */
    COMING_SOON,
    /** Gone; its page names a replacement. */
    DEPRECATED,
    /** Shown to nobody but operators, and no requests are taken. */
    HIDDEN;

    /** The name in addresses, tables and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The model as decided. */
  VideoModel apply(VideoModel model) {
    return switch (standing) {
      case LIVE -> model.standing(ModelStatus.LIVE, null);
      case COMING_SOON -> model.standing(ModelStatus.COMING_SOON, null);
      case DEPRECATED ->
          model.standing(
              ModelStatus.DEPRECATED, replacedBy == null ? null : new Retirement(on, replacedBy));
      case HIDDEN -> model.standing(ModelStatus.HIDDEN, null);
    };
  }
}
