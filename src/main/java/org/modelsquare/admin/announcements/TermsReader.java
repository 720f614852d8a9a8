package org.modelsquare.admin.announcements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.TypedMoments;
import org.modelsquare.announcements.AnnouncementLevel;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.core.Violation;
import org.modelsquare.web.ReturnPath;

/** Reads an announcement on the clocks of its operator's zone. */
final class TermsReader {

  private final ZoneId zone;
  private final Instant now;
  private final List<Violation> violations = new ArrayList<>();

  TermsReader(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /** What was wrong with the form that was read. */
  List<Violation> violations() {
    return violations;
  }

  /** What is to be announced; empty if something is wrong. */
  Optional<AnnouncementTerms> read(AnnouncementForm form) {
    form.sentences().forEach(this::judge);
    Optional<AnnouncementLevel> level = AnnouncementLevel.find(form.level());
    if (level.isEmpty()) {
      violations.add(Violation.of("level", "required"));
    }
    Instant from = from(form.from());
    Optional<Instant> until = until(form.until(), from);
    String link = link(form.link());
    return violations.isEmpty()
        ? Optional.of(
            new AnnouncementTerms(
                form.sentences().stream()
                    .collect(Collectors.toMap(Sentence::language, Sentence::line)),
                level.orElseThrow(),
                from,
                until.orElseThrow(),
                link))
        : Optional.empty();
  }

  private void judge(Sentence sentence) {
    if (sentence.line().isEmpty()) {
      violations.add(Violation.of(sentence.field(), "required"));
    } else if (sentence.length() > Sentence.LONGEST) {
      violations.add(Violation.of(sentence.field(), "too_long", Sentence.LONGEST));
    }
  }

  /** A moment that has passed, perhaps while the form was filled in, is now. */
  private Instant from(String typed) {
    if (typed.isEmpty()) {
      return now;
    }
    Optional<Instant> moment = TypedMoments.read(typed, zone);
    if (moment.isEmpty()) {
      violations.add(Violation.of("from", "no_time"));
    }
    return moment.filter(now::isBefore).orElse(now);
  }

  private Optional<Instant> until(String typed, Instant from) {
    if (typed.isEmpty()) {
      violations.add(Violation.of("until", "required"));
      return Optional.empty();
    }
    Optional<Instant> moment = TypedMoments.read(typed, zone);
    if (moment.isEmpty()) {
      violations.add(Violation.of("until", "no_time"));
    } else if (!moment.get().isAfter(now)) {
      violations.add(Violation.of("until", "past"));
    } else if (!moment.get().isAfter(from)) {
      violations.add(Violation.of("until", "before_from"));
    }
    return moment;
  }

  private @Nullable String link(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (!ReturnPath.isLocal(typed)) {
      violations.add(Violation.of("link", "not_here"));
    }
    return typed;
  }
}
