package org.modelsquare.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.modelsquare.accounts.sessions.AccountSession;
import org.modelsquare.accounts.sessions.Device;
import org.modelsquare.core.Language;

/**
 * A signed-in browser as its owner sees it.
 *
 * @param id the session
 * @param device the browser in words
 * @param created when it was signed in
 * @param lastSeen when it was last used
 * @param current true for the browser that shows this page
 */
record SessionRow(String id, Device device, Moment created, Moment lastSeen, boolean current) {

  static SessionRow of(AccountSession session, String currentId, Language language) {
    return new SessionRow(
        session.id(),
        session.device(),
        Moment.of(session.createdAt(), language),
        Moment.of(session.lastSeenAt(), language),
        session.id().equals(currentId));
  }

  /**
   * A point in time, for machines and for people.
   *
   * @param iso ISO 8601
   * @param words date and time in UTC
   */
  record Moment(String iso, String words) {

    static Moment of(Instant instant, Language language) {
      String pattern =
          language == Language.EN ? "d MMM uuuu, HH:mm 'UTC'" : "uuuu年M月d日 HH:mm 'UTC'";
      return new Moment(
          instant.toString(),
          DateTimeFormatter.ofPattern(pattern, language.locale())
              .withZone(ZoneOffset.UTC)
              .format(instant));
    }
  }
}
