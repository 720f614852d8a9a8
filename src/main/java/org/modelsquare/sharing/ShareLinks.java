package org.modelsquare.sharing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sha256;
import org.modelsquare.core.Sql;

/**
 * The links that owners have made. A token is the signature of its link's id, so that the owner can
 * see it again, while the database alone opens nothing: it has only the token's sum.
 */
@Singleton
public class ShareLinks {

  /** How many links of one job may be open at once. */
  static final int MOST = 20;

  private static final String PURPOSE = "share";

  private static final String INSERT =
      """
      insert into share_link
        (id, job_id, account_id, token_hash, with_prompt, created_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final InstanceSecret secret;
  private final Clock clock;

  ShareLinks(Sql sql, InstanceSecret secret, Clock clock) {
    this.sql = sql;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Makes a link to a job that the account has.
   *
   * @return false if there are as many open ones as there may be
   */
  @Transactional
  public boolean make(String accountId, String jobId, Duration life, boolean withPrompt) {
    sql.first(
        "select pg_advisory_xact_lock(hashtextextended('share ' || ?, 0))", row -> true, jobId);
    if (open(accountId, jobId).size() >= MOST) {
      return false;
    }
    String id = PublicId.next("share");
    Instant now = clock.instant();
    sql.update(INSERT, id, jobId, accountId, hash(token(id)), withPrompt, now, now.plus(life));
    return true;
  }

  /** The open links of a job of that account, newest first. */
  public List<ShareLink> open(String accountId, String jobId) {
    return sql.all(
        """
        select * from share_link
        where job_id = ? and account_id = ? and revoked_at is null and expires_at > ?
        order by id desc
        """,
        ShareLinks::link,
        jobId,
        accountId,
        clock.instant());
  }

  /** Ends a link of that account at once; false if there is none to end. */
  public boolean revoke(String accountId, String jobId, String id) {
    return sql.update(
            """
            update share_link set revoked_at = coalesce(revoked_at, ?)
            where id = ? and job_id = ? and account_id = ?
            """,
            clock.instant(),
            id,
            jobId,
            accountId)
        == 1;
  }

  /** The open link with that token. */
  public Optional<ShareLink> find(String token) {
    return sql.first("select * from share_link where token_hash = ?", ShareLinks::link, hash(token))
        .filter(link -> link.isOpen(clock.instant()));
  }

  /** The token of a link; empty if it was made under another secret of the house. */
  public Optional<String> tokenOf(ShareLink link) {
    return Optional.of(token(link.id())).filter(token -> hash(token).equals(link.tokenHash()));
  }

  private String token(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.sign(PURPOSE, id));
  }

  private static String hash(String token) {
    return Sha256.hex(token);
  }

  private static ShareLink link(ResultSet row) throws SQLException {
    return new ShareLink(
        row.getString("id"),
        row.getString("job_id"),
        row.getString("account_id"),
        row.getString("token_hash"),
        row.getBoolean("with_prompt"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "expires_at"),
        Sql.optionalInstant(row, "revoked_at"));
  }
}
