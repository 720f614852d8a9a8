package org.modelsquare.accounts.sessions;

/**
 * Who sits behind a session.
 *
 * @param sessionId the session
 * @param accountId the account
 * @param email the account's email
 * @param operator true if the account runs this instance
 * @param timeZone name of the zone in which the account reads times
 */
public record SignedIn(
    String sessionId, String accountId, String email, boolean operator, String timeZone) {

  /** The role of those who run this instance. */
  public static final String OPERATOR = "operator";

  /** Where the security identity carries this record. */
  public static final String ATTRIBUTE = "modelsquare.signed-in";
}
