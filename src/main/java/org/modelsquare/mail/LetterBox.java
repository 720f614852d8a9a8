package org.modelsquare.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;

/** Which letter is due, and which instance has it in hand. */
@Singleton
class LetterBox {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Sql sql;
  private final MailSettings settings;
  private final Clock clock;

  LetterBox(Sql sql, MailSettings settings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes the letter that has been due longest. If this instance dies, another takes it later. */
  Optional<Letter> take() {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.first(
                    """
                    update letter set due_at = ?, attempts = attempts + 1 where id = (
                      select id from letter
                      where sent_at is null and given_up_at is null and due_at <= ?
                      order by due_at, id limit 1 for update skip locked)
                    returning id, recipient, language, kind, sealed_facts, attempts
                    """,
                    row ->
                        new Letter(
                            row.getString("id"),
                            row.getString("recipient"),
                            Language.find(row.getString("language")).orElse(Language.EN),
                            LetterKind.valueOf(row.getString("kind")),
                            row.getString("sealed_facts"),
                            row.getInt("attempts")),
                    now.plus(settings.lease()),
                    now));
  }

  /** The letter is out; what it told is forgotten. */
  void sent(Letter letter) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    "update letter set sent_at = ?, sealed_facts = '' where id = ?",
                    clock.instant(),
                    letter.id()));
  }

  /** Forgets that letters were ever written, a month later. */
  void purge() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    """
                    delete from letter
                    where created_at < ? and (sent_at is not null or given_up_at is not null)
                    """,
                    clock.instant().minus(REMEMBERED)));
  }

  /** The server did not take it: later again, or given up after all tries. */
  void failed(Letter letter) {
    Instant now = clock.instant();
    boolean last = letter.attempts() > PAUSES.size();
    Instant due = last ? now : now.plus(PAUSES.get(letter.attempts() - 1));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    "update letter set due_at = ?, given_up_at = ? where id = ?",
                    due,
                    last ? now : null,
                    letter.id()));
  }
}
