package org.modelsquare.admin.announcements;

import java.util.List;
import org.modelsquare.core.Language;

/**
 * An announcement to be looked at, and what can be done with it.
 *
 * @param form its words, or those that were sent
 * @param tried what was tried in vain: {@code change}, {@code other}, or nothing
 * @param late true if it had begun or ended meanwhile
 */
public record AnnouncementSheet(
    AnnouncementLine line, AnnouncementForm form, String tried, boolean late) {

  /** The languages in which it is shown. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** True if the words sent cannot replace it any more, but be announced beside it. */
  public boolean isInstead() {
    return tried.equals("change") && !line.isPlanned();
  }

  /** True if there is a form: to change it, or to announce what was typed beside it. */
  public boolean isOpen() {
    return line.isPlanned() || isInstead();
  }

  /** Where the form goes, below the area. */
  public String action() {
    return isInstead() ? "announcements" : "announcements/" + line.id();
  }
}
