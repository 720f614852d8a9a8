package org.modelsquare.admin.announcements;

import java.time.Instant;
import java.util.List;
import org.modelsquare.announcements.Announcement;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.announcements.Announcements;

/**
 * An announcement in the operators' list.
 *
 * @param state {@code planned}, {@code on}, {@code hidden} behind newer ones, or {@code over}
 */
public record AnnouncementLine(Announcement announcement, String state) {

  /** The lines of announcements that come with the last to begin first. */
  static List<AnnouncementLine> of(List<Announcement> all, Instant now) {
    List<String> shown =
        all.stream()
            .filter(each -> each.isOn(now))
            .limit(Announcements.MOST)
            .map(Announcement::id)
            .toList();
    return all.stream().map(each -> new AnnouncementLine(each, state(each, shown, now))).toList();
  }

  private static String state(Announcement announcement, List<String> shown, Instant now) {
    if (announcement.isPlanned(now)) {
      return "planned";
    }
    if (announcement.isOver(now)) {
      return "over";
    }
    return shown.contains(announcement.id()) ? "on" : "hidden";
  }

  public String id() {
    return announcement.id();
  }

  public AnnouncementTerms terms() {
    return announcement.terms();
  }

  public boolean isPlanned() {
    return state.equals("planned");
  }

  /** True while it can be ended. */
  public boolean isRunning() {
    return state.equals("on") || state.equals("hidden");
  }

  /** The state as the style sheet names it. */
  public String tally() {
    return switch (state) {
      case "on" -> "active";
      case "planned" -> "queued";
      case "hidden" -> "paused";
      default -> "canceled";
    };
  }
}
