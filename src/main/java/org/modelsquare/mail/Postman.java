package org.modelsquare.mail;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes letters out of the box and to the mail server, outside of any transaction. */
@Singleton
class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class);

  private final LetterBox box;
  private final LetterMapper mapper;
  private final Courier courier;

  Postman(LetterBox box, LetterMapper mapper, Courier courier) {
    this.box = box;
    this.mapper = mapper;
    this.courier = courier;
  }

  /** Throws away what is long done. */
  void tidy() {
    box.purge();
  }

  /** Tries one letter; false if none is due. */
  boolean carry() {
    Optional<Letter> letter = box.take();
    letter.ifPresent(this::send);
    return letter.isPresent();
  }

  private void send(Letter letter) {
    try {
      courier.send(mapper.of(letter));
    } catch (RuntimeException e) {
      // The recipient stays out of the log.
      LOG.warnf("letter %s (%s) could not be sent: %s", letter.id(), letter.kind(), e.getMessage());
      box.failed(letter);
      return;
    }
    box.sent(letter);
  }
}
