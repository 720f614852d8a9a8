package org.modelsquare.chaos.upstream;

import java.util.Optional;

/**
 * What one request gets.
 *
 * @param gate where it waits first
 */
record Said(Answer answer, Delivery delivery, Optional<String> gate) {

  static Said of(Answer answer) {
    return new Said(answer, Delivery.WHOLE, Optional.empty());
  }

  Said by(Delivery other) {
    return new Said(answer, other, gate);
  }

  Said heldAt(Optional<String> other) {
    return new Said(answer, delivery, other);
  }
}
