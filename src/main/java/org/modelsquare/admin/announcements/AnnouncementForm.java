package org.modelsquare.admin.announcements;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.TypedMoments;
import org.modelsquare.announcements.AnnouncementLevel;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/**
 * An announcement as it was typed.
 *
 * @param sentences one for each language
 * @param level the code of the level that was chosen
 * @param from the first moment in the operator's zone; empty for at once
 * @param until the first moment at which it is over
 * @param link a path of this site; empty for none
 * @param violations what is wrong
 */
public record AnnouncementForm(
    List<Sentence> sentences,
    String level,
    String from,
    String until,
    String link,
    List<Violation> violations) {

  static AnnouncementForm blank() {
    String level = AnnouncementLevel.INFO.code();
    return new AnnouncementForm(sentences(each -> ""), level, "", "", "", List.of());
  }

  static AnnouncementForm of(AnnouncementTerms terms, ZoneId zone) {
    return new AnnouncementForm(
        sentences(terms::text),
        terms.level().code(),
        TypedMoments.write(terms.from(), zone),
        TypedMoments.write(terms.until(), zone),
        Objects.requireNonNullElse(terms.link(), ""),
        List.of());
  }

  /** What was sent, as it is. */
  static AnnouncementForm of(Function<String, @Nullable String> sent) {
    return new AnnouncementForm(
        sentences(each -> text(sent, Sentence.field(each))),
        text(sent, "level"),
        text(sent, "from"),
        text(sent, "until"),
        text(sent, "link"),
        List.of());
  }

  AnnouncementForm with(List<Violation> wrong) {
    return new AnnouncementForm(sentences, level, from, until, link, List.copyOf(wrong));
  }

  /** The codes of the levels that can be chosen. */
  public List<String> levels() {
    return Stream.of(AnnouncementLevel.values()).map(AnnouncementLevel::code).toList();
  }

  /** How many characters a sentence may have. */
  public int longest() {
    return Sentence.LONGEST;
  }

  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  /** What is wrong with a field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  private static List<Sentence> sentences(Function<Language, String> typed) {
    return Stream.of(Language.values()).map(each -> new Sentence(each, typed.apply(each))).toList();
  }

  private static String text(Function<String, @Nullable String> sent, String name) {
    return Objects.requireNonNullElse(sent.apply(name), "").strip();
  }
}
