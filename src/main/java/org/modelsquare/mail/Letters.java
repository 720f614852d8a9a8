package org.modelsquare.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelsquare.core.Language;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;

/** The box into which letters are put. */
@Singleton
public class Letters {

  private final Sql sql;
  private final LetterSeal seal;
  private final MailSettings settings;
  private final ObjectMapper json;
  private final Event<LetterWritten> written;
  private final Clock clock;

  Letters(
      Sql sql,
      LetterSeal seal,
      MailSettings settings,
      ObjectMapper json,
      Event<LetterWritten> written,
      Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.settings = settings;
    this.json = json;
    this.written = written;
    this.clock = clock;
  }

  /** True if this instance sends letters at all. */
  public boolean isOn() {
    return settings.enabled();
  }

  /** How the last letter of a kind to somebody fares. */
  public Optional<Fate> fate(LetterKind kind, String recipient) {
    return sql.first(
        """
        select case when sent_at is not null then 'SENT'
          when given_up_at is not null then 'GIVEN_UP' else 'WAITING' end
        from letter where kind = ? and recipient = ? order by created_at desc limit 1
        """,
        row -> Fate.valueOf(row.getString(1)),
        kind.name(),
        recipient);
  }

  /** How a letter fares. */
  public enum Fate {
    /** It goes out, perhaps not at the first try. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** It was tried often enough. */
    GIVEN_UP
  }

  /**
   * Puts a letter into the box, in the caller's transaction: it goes out if that is committed.
   * Without a mail server nothing is kept.
   *
   * @param path the path of this site that the letter leads to
   */
  @Transactional
  public void write(LetterKind kind, String recipient, Language language, String path) {
    write(kind, recipient, language, path, "");
  }

  /**
   * The same, about something that has a name.
   *
   * @param about the name, such as a model's
   */
  @Transactional
  public void write(
      LetterKind kind, String recipient, Language language, String path, String about) {
    if (!isOn()) {
      return;
    }
    String id = PublicId.next("letter");
    Instant now = clock.instant();
    ObjectNode facts = json.createObjectNode().put("path", path).put("about", about);
    sql.update(
        """
        insert into letter (id, recipient, language, kind, sealed_facts, created_at, due_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        recipient,
        language.tag(),
        kind.name(),
        seal.seal(id, facts.toString().getBytes(StandardCharsets.UTF_8)),
        now,
        now);
    written.fire(new LetterWritten());
  }
}
