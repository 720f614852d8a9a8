package org.modelsquare.credits;

import org.modelsquare.core.Credits;

/**
 * What an account has.
 *
 * @param available free to be spent
 * @param held set aside for jobs that have not ended
 */
public record Balance(Credits available, Credits held) {

  /** Nothing at all. */
  public static final Balance ZERO = new Balance(Credits.ZERO, Credits.ZERO);
}
