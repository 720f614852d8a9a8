package org.modelsquare.providers.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the sandbox does with a job. The numbers stand in remote ids and never change. */
enum Scenario {
  /** Queues, runs, succeeds. */
  SUCCEED(1),
  /** Succeeds after about a minute. */
  SLOW(2),
  /** Breaks down half way. */
  FAIL(3),
  /** Is refused by the content policy as soon as it begins. */
  FILTERED(4),
  /** Is accepted, but the answer never arrives. */
  ANSWER_LOST(5),
  /** Is accepted, but the answer never arrives, and for some seconds nobody can be asked. */
  ANSWER_LATE(6),
  /** Answers nonsense for the first half of the run. */
  MALFORMED(7),
  /** Reports success, but has no file. */
  URL_MISSING(8),
  /** Reports success, but its file always breaks off. */
  TRUNCATED(9),
  /** Calls back before the answer, at the end and after it, each more than once. */
  DUPLICATE_CALLBACKS(10),
  /** Answers 429 to submissions for some seconds, and to some questions later. */
  RATE_LIMITED(11),
  /** The request never arrives; a later one does. */
  NOT_ARRIVED(12);

  private final int number;

  Scenario(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The name that people type, such as {@code answer_lost}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Scenario> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }

  static Optional<Scenario> of(int number) {
    return Arrays.stream(values()).filter(s -> s.number == number).findFirst();
  }
}
