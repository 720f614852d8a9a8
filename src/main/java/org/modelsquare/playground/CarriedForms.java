package org.modelsquare.playground;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;
import org.modelsquare.web.Visit;

/**
 * Forms of signed-out visitors, kept for half an hour behind a token that works only in the browser
 * that filled them in: else a link with a stranger's form would spend the credits of who follows
 * it.
 */
@Singleton
class CarriedForms {

  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int TOKEN_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final Sql sql;
  private final Visit visit;
  private final Clock clock;

  CarriedForms(Sql sql, Visit visit, Clock clock) {
    this.sql = sql;
    this.visit = visit;
    this.clock = clock;
  }

  /** Keeps a form; the token by which it is taken again. */
  @Transactional
  String keep(VideoModel model, RequestDraft draft, Intent intent, Language language) {
    sql.update("delete from carried_form where expires_at < ?", clock.instant());
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.update(
        """
        insert into carried_form
          (token_hash, model_id, mode, parameters, intent, language, price_version, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        hash(token),
        model.id(),
        draft.mode(),
        draft.parameters().toString(),
        intent.code(),
        language.tag(),
        model.priceVersion(),
        clock.instant().plus(KEPT));
    return token;
  }

  /** Takes a form, once. */
  @Transactional
  Optional<CarriedForm> take(String token) {
    return sql.first(
        """
        delete from carried_form where token_hash = ? and expires_at >= ?
        returning model_id, mode, parameters, intent, language, price_version
        """,
        CarriedForms::form,
        hash(token),
        clock.instant());
  }

  /** Looks at a form without taking it, so that the page that shows it can be loaded again. */
  Optional<CarriedForm> look(String token) {
    return sql.first(
        """
        select model_id, mode, parameters, intent, language, price_version from carried_form
        where token_hash = ? and expires_at >= ?
        """,
        CarriedForms::form,
        hash(token),
        clock.instant());
  }

  private static CarriedForm form(ResultSet row) throws SQLException {
    return new CarriedForm(
        row.getString("model_id"),
        row.getString("mode"),
        JsonText.object(row.getString("parameters")),
        Intent.of(row.getString("intent")),
        Language.find(row.getString("language")).orElse(Language.EN),
        Objects.requireNonNullElse(row.getString("price_version"), ""));
  }

  private String hash(String token) {
    try {
      byte[] bytes = (token + "\n" + visit.browser()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
