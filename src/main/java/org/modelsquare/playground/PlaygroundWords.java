package org.modelsquare.playground;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import org.modelsquare.core.Language;

/** The few words that are needed outside templates. */
@Singleton
class PlaygroundWords {

  String notCallable(Language language) {
    return MessageBundles.get(PlaygroundMessages.class, Localized.Literal.of(language.tag()))
        .not_callable();
  }
}
