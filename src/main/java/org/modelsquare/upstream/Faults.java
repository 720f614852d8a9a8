package org.modelsquare.upstream;

/** Says what went wrong with a call in words that are fit to be kept. */
final class Faults {

  private static final int DEEPEST = 10;

  private Faults() {}

  static UpstreamFault of(Exception thrown, boolean sent, Redaction redaction) {
    Throwable root = thrown;
    for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? "" : ": " + root.getMessage();
    String when = sent ? "no whole answer, " : "not sent, ";
    String evidence = redaction.line(when + root.getClass().getSimpleName() + message);
    return new UpstreamFault(evidence, !sent, thrown);
  }
}
