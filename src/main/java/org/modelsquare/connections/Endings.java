package org.modelsquare.connections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.connections.AccountEntry.StoredCredential;
import org.modelsquare.providers.CredentialField;
import org.modelsquare.providers.VideoProvider;

/** What may be shown of credentials: that they are there, and how those end that are no secret. */
final class Endings {

  private static final int SHOWN = 4;

  private Endings() {}

  static List<StoredCredential> of(Optional<VideoProvider> kit, Map<String, String> credentials) {
    return kit.map(each -> each.profile().credentials()).orElse(List.of()).stream()
        .map(field -> of(field, credentials.getOrDefault(field.name(), "")))
        .toList();
  }

  private static StoredCredential of(CredentialField field, String value) {
    boolean shown = !field.secret() && value.length() > 2 * SHOWN;
    return new StoredCredential(
        field.name(),
        field.secret(),
        !value.isEmpty(),
        shown ? value.substring(value.length() - SHOWN) : "");
  }
}
