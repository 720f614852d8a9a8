package org.modelsquare.announcements;

import java.time.Instant;

/**
 * Something that an operator tells everybody.
 *
 * @param by the operator's email, or account id where the account is gone
 */
public record Announcement(String id, AnnouncementTerms terms, Instant createdAt, String by) {

  /** True while it is to be shown. */
  public boolean isOn(Instant now) {
    return !isPlanned(now) && !isOver(now);
  }

  /** True before it is shown. */
  public boolean isPlanned(Instant now) {
    return now.isBefore(terms.from());
  }

  /** True once it is not shown any more. */
  public boolean isOver(Instant now) {
    return !now.isBefore(terms.until());
  }
}
