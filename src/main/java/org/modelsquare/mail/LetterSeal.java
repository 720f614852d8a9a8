package org.modelsquare.mail;

import jakarta.inject.Singleton;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sealing;

/** Seals what letters tell: a link in the box would else let in whoever reads the database. */
@Singleton
class LetterSeal {

  private final Sealing sealing;

  LetterSeal(InstanceSecret instance) {
    this.sealing = new Sealing(instance, "letters");
  }

  String seal(String id, byte[] facts) {
    return sealing.seal(id, facts);
  }

  byte[] open(String id, String sealed) {
    return sealing.open(id, sealed);
  }
}
