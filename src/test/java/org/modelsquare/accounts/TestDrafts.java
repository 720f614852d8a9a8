package org.modelsquare.accounts;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Stands for what visitors carry through signing in. */
@Singleton
class TestDrafts implements AfterSignIn {

  @Override
  public Optional<URI> continueWith(String accountId, String carry) {
    return carry.equals("test-draft")
        ? Optional.of(URI.create("/en/drafts/" + accountId))
        : Optional.empty();
  }
}
