package org.modelsquare.mail;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** Lets tests say when letters go out. */
@Singleton
@Unremovable
public class Mailbag {

  private final Postman postman;

  Mailbag(Postman postman) {
    this.postman = postman;
  }

  /** Carries all that is due. */
  public int empty() {
    int carried = 0;
    while (postman.carry()) {
      carried++;
    }
    return carried;
  }
}
