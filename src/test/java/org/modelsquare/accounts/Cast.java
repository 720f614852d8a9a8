package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.sessions.SessionCookie;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.core.Language;
import org.modelsquare.testing.Browser;

/** The people of the tests: Alice owns, Bob is somebody else, Ada is the operator. */
@ApplicationScoped
public class Cast {

  /** Everybody's password. */
  public static final String PASSWORD = "Regen auf dem Dach 7";

  @Inject Accounts accounts;
  @Inject PasswordHashing hashing;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject EntityManager entities;

  private String hash = "";

  /** The id of the account of this name, opened if need be; {@code ada} is an operator. */
  public String account(String name) {
    String email = name + "@example.org";
    String id = opened(name, email);
    if (name.equals("ada")) {
      // A test of the first operator's link may have dismissed her.
      accounts.promote(id);
    }
    return id;
  }

  private String opened(String name, String email) {
    return accounts
        .findByEmail(email)
        .map(Account::id)
        .orElseGet(
            () ->
                accounts
                    .open(EmailAddress.of(email), hashed(), Language.EN, name.equals("ada"))
                    .orElseThrow());
  }

  /** One hash for everybody: it costs on purpose, and a whole run asks for a thousand people. */
  private synchronized String hashed() {
    if (hash.isEmpty()) {
      hash = hashing.hash(PASSWORD);
    }
    return hash;
  }

  /** A browser in which this person is signed in. */
  public Browser browser(String name) {
    return new Browser().with(cookie.name(), sessions.open(account(name), "").text());
  }

  /** Forgets all attempts, so that no test is throttled by another. */
  @Transactional
  public void forgetAttempts() {
    sql("delete from attempt");
  }

  /** Runs one statement, such as one that lets time pass. */
  @Transactional
  public int sql(String statement) {
    return entities.createNativeQuery(statement).executeUpdate();
  }
}
