package org.modelsquare.mail;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets tests say when letters go out. */
@Singleton
@Unremovable
public class Mailbag {

  private final Postman postman;

  Mailbag(Postman postman) {
    this.postman = postman;
  }

  /** Carries all that is due; outside of any request, as the loop does. */
  public int empty() {
    AtomicInteger carried = new AtomicInteger();
    Thread walk =
        new Thread(
            () -> {
              while (postman.carry()) {
                carried.incrementAndGet();
              }
            });
    walk.start();
    try {
      walk.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return carried.get();
  }
}
