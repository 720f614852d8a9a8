package org.modelsquare.announcements;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.core.Language;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;

/** The rows of announcements. All changes are for the transaction at hand. */
@Singleton
public class AnnouncementTable {

  private static final String SELECT =
      """
      select n.*, coalesce(a.email, n.created_by) as actor
      from announcement n left join account a on a.id = n.created_by
      """;

  private final Sql sql;
  private final Clock clock;

  AnnouncementTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Adds one; its id. */
  public String add(AnnouncementTerms terms, String actor) {
    String id = PublicId.next("ann");
    sql.update(
        """
        insert into announcement
          (id, en, zh_hans, zh_hant, level, link, starts_at, ends_at, created_at, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        terms.text(Language.EN),
        terms.text(Language.ZH_HANS),
        terms.text(Language.ZH_HANT),
        terms.level().code(),
        terms.link(),
        terms.from(),
        terms.until(),
        clock.instant(),
        actor);
    return id;
  }

  /** Changes all of one but its origin. */
  public void change(String id, AnnouncementTerms terms) {
    sql.update(
        """
        update announcement set
          en = ?, zh_hans = ?, zh_hant = ?, level = ?, link = ?, starts_at = ?, ends_at = ?
        where id = ?
        """,
        terms.text(Language.EN),
        terms.text(Language.ZH_HANS),
        terms.text(Language.ZH_HANT),
        terms.level().code(),
        terms.link(),
        terms.from(),
        terms.until(),
        id);
  }

  /** Removes one. */
  public void delete(String id) {
    sql.update("delete from announcement where id = ?", id);
  }

  /** One of them. */
  public Optional<Announcement> find(String id) {
    return sql.first(SELECT + "where n.id = ?", AnnouncementTable::read, id);
  }

  /** The same, and nobody else changes it before the transaction at hand has ended. */
  public Optional<Announcement> hold(String id) {
    return sql.first(SELECT + "where n.id = ? for update of n", AnnouncementTable::read, id);
  }

  /** The latest: first those that are not over, each part from the last to begin on. */
  public List<Announcement> latest(Instant now, int most) {
    return sql.all(
        SELECT + "order by n.ends_at > ? desc, n.starts_at desc, n.id desc limit ?",
        AnnouncementTable::read,
        now,
        most);
  }

  /**
   * At least those that are not over, the last to begin first. Whoever shows them judges the
   * moment; the database only leaves out what has been over for long.
   */
  List<Announcement> open() {
    return sql.all(
        SELECT
            + """
            where n.ends_at > now() - interval '1 day' and n.ends_at > n.starts_at
            order by n.starts_at desc, n.id desc
            """,
        AnnouncementTable::read);
  }

  private static Announcement read(ResultSet row) throws SQLException {
    Map<Language, String> texts =
        Map.of(
            Language.EN, row.getString("en"),
            Language.ZH_HANS, row.getString("zh_hans"),
            Language.ZH_HANT, row.getString("zh_hant"));
    AnnouncementTerms terms =
        new AnnouncementTerms(
            texts,
            AnnouncementLevel.find(row.getString("level")).orElse(AnnouncementLevel.INFO),
            Sql.instant(row, "starts_at"),
            Sql.instant(row, "ends_at"),
            row.getString("link"));
    return new Announcement(
        row.getString("id"), terms, Sql.instant(row, "created_at"), row.getString("actor"));
  }
}
