package org.modelsquare.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/** A person who signs in here. */
@Entity
public class Account {

  @Id private String id;
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  private String language;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "time_zone")
  private String timeZone;

  private boolean operator;

  @Column(name = "email_confirmed_at")
  private @Nullable Instant emailConfirmedAt;

  @Column(name = "suspended_at")
  private @Nullable Instant suspendedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  /** The id, such as {@code acct_01K8SGYNNNVBQTXNR4MM964S7K}. */
  public String id() {
    return id;
  }

  /** The email, in lower case. */
  public String email() {
    return email;
  }

  /** True once somebody who reads the email said that the account is theirs. */
  public boolean isEmailConfirmed() {
    return emailConfirmedAt != null;
  }

  /** True while this account is shut out. */
  public boolean isSuspended() {
    return suspendedAt != null;
  }

  /** The language of letters to this person. */
  public Language language() {
    return Language.find(language).orElse(Language.EN);
  }

  /** How this person wants to be called; may be empty. */
  public String displayName() {
    return displayName;
  }

  /** The name of the zone in which this person reads times. */
  public String timeZone() {
    return timeZone;
  }

  /** True for those who run this instance. */
  public boolean isOperator() {
    return operator;
  }

  /** When the account was opened. */
  public Instant createdAt() {
    return createdAt;
  }

  String passwordHash() {
    return passwordHash;
  }
}
