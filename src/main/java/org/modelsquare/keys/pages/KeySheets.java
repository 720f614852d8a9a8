package org.modelsquare.keys.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeySpent;
import org.modelsquare.web.MomentFormat;

/** Puts together what the pages show of keys. */
@Singleton
class KeySheets {

  private static final KeySpent NOTHING = new KeySpent(Credits.ZERO, Credits.ZERO, Credits.ZERO);

  private final ApiKeys keys;
  private final Viewer viewer;
  private final Clock clock;

  KeySheets(ApiKeys keys, Viewer viewer, Clock clock) {
    this.keys = keys;
    this.viewer = viewer;
    this.clock = clock;
  }

  List<KeySheet> all(String accountId, Language language) {
    Map<String, KeySpent> spent = keys.spent(accountId);
    Instant now = clock.instant();
    MomentFormat format = viewer.moments(language);
    return keys.of(accountId).stream()
        .map(key -> KeySheet.of(key, spent.getOrDefault(key.id(), NOTHING), 0, now, format))
        .toList();
  }

  Optional<KeySheet> find(String accountId, String keyId, Language language) {
    return keys.find(accountId, keyId).map(key -> sheet(key, language));
  }

  KeySheet sheet(ApiKey key, Language language) {
    KeySpent spent = keys.spent(key.accountId()).getOrDefault(key.id(), NOTHING);
    int descendants = keys.descendants(key.accountId(), key.id());
    return KeySheet.of(key, spent, descendants, clock.instant(), viewer.moments(language));
  }
}
