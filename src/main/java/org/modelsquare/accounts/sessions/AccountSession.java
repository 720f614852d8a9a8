package org.modelsquare.accounts.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One browser that is signed in to one account. */
@Entity
@Table(name = "account_session")
public class AccountSession {

  private static final int LONGEST_USER_AGENT = 300;

  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "user_agent")
  private String userAgent;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  protected AccountSession() {}

  AccountSession(String id, String accountId, SecretToken token, String userAgent, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.tokenHash = token.hash();
    this.userAgent =
        userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)).replace("\0", "");
    this.createdAt = now;
    this.lastSeenAt = now;
  }

  /** The id to name it by; not the secret in the cookie. */
  public String id() {
    return id;
  }

  /** What the browser called itself at sign-in. */
  public Device device() {
    return Device.of(userAgent);
  }

  /** When it was signed in. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last used, give or take five minutes. */
  public Instant lastSeenAt() {
    return lastSeenAt;
  }
}
