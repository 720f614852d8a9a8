package org.modelsquare.accounts;

import java.net.URI;
import java.util.Optional;

/**
 * What a visitor was about to do when he had to sign in first. All beans of this type are asked.
 */
public interface AfterSignIn {

  /**
   * Goes on with what the visitor carried through signing in. Called after the account's
   * transaction has been committed and the browser is signed in.
   *
   * @param accountId the account
   * @param carry the token that the visitor brought, checked by nobody so far
   * @return the path of this site to send the visitor to; empty if the token is not one's own
   */
  Optional<URI> continueWith(String accountId, String carry);
}
