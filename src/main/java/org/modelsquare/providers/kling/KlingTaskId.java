package org.modelsquare.providers.kling;

import java.util.Optional;
import org.modelsquare.upstream.RemoteId;

/**
 * What the house keeps as remote id: Kling's id alone does not say where to ask.
 *
 * @param family the kind of task
 * @param id Kling's own id
 */
record KlingTaskId(KlingFamily family, String id) {

  private static final char SEPARATOR = ':';

  static Optional<KlingTaskId> parse(String remoteId) {
    int at = remoteId.indexOf(SEPARATOR);
    if (at < 0 || !RemoteId.isCautious(remoteId.substring(at + 1))) {
      return Optional.empty();
    }
    return KlingFamily.of(remoteId.substring(0, at))
        .map(family -> new KlingTaskId(family, remoteId.substring(at + 1)));
  }

  @Override
  public String toString() {
    return family.path() + SEPARATOR + id;
  }
}
