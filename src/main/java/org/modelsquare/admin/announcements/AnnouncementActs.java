package org.modelsquare.admin.announcements;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.announcements.Announcement;
import org.modelsquare.announcements.AnnouncementTable;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.core.Language;

/** What operators do with announcements, each act with its line in the log. */
@Singleton
class AnnouncementActs {

  private final AnnouncementTable table;
  private final OperatorLog log;
  private final Clock clock;

  AnnouncementActs(AnnouncementTable table, OperatorLog log, Clock clock) {
    this.table = table;
    this.log = log;
    this.clock = clock;
  }

  @Transactional
  void make(String actor, AnnouncementTerms terms) {
    String id = table.add(terms, actor);
    log.write(actor, "announcement.made", id, "", "", words(terms));
  }

  /** Changes one that is not shown yet; false for any other. */
  @Transactional
  boolean change(String actor, String id, AnnouncementTerms terms) {
    Optional<Announcement> old = planned(id);
    old.ifPresent(
        each -> {
          table.change(id, terms);
          log.write(actor, "announcement.changed", id, "", words(each.terms()), words(terms));
        });
    return old.isPresent();
  }

  /** Deletes one that is not shown yet; false for any other. */
  @Transactional
  boolean delete(String actor, String id) {
    Optional<Announcement> old = planned(id);
    old.ifPresent(
        each -> {
          table.delete(id);
          log.write(actor, "announcement.deleted", id, "", words(each.terms()), "");
        });
    return old.isPresent();
  }

  /** Ends one that is shown now; false for any other. */
  @Transactional
  boolean end(String actor, String id) {
    Optional<Announcement> shown = table.hold(id);
    Instant now = clock.instant();
    if (shown.filter(each -> each.isOn(now)).isEmpty()) {
      return false;
    }
    AnnouncementTerms old = shown.get().terms();
    AnnouncementTerms ended =
        new AnnouncementTerms(old.texts(), old.level(), old.from(), now, old.link());
    table.change(id, ended);
    log.write(actor, "announcement.ended", id, "", words(old), words(ended));
    return true;
  }

  private Optional<Announcement> planned(String id) {
    Optional<Announcement> found = table.hold(id);
    Instant now = clock.instant();
    return found.filter(each -> each.isPlanned(now));
  }

  private static String words(AnnouncementTerms terms) {
    String texts =
        Stream.of(Language.values())
            .map(each -> each.tag() + "=" + terms.text(each))
            .collect(Collectors.joining("\n"));
    return "%s\nlevel=%s\nfrom=%s\nuntil=%s\nlink=%s"
        .formatted(
            texts,
            terms.level().code(),
            terms.from(),
            terms.until(),
            Objects.requireNonNullElse(terms.link(), ""));
  }
}
