package org.modelsquare.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.modelsquare.core.Language;

/** A person who signs in here. */
@Entity
public class Account {

  @Id private String id;
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  private String language;
  private boolean operator;

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

  /** The language of letters to this person. */
  public Language language() {
    return Language.find(language).orElse(Language.EN);
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
