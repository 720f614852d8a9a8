package org.modelsquare.dashboard;

/**
 * The first steps of an account.
 *
 * @param video a video was finished
 * @param key a key was made
 * @param call a program has used a key
 * @param webhook somebody is told of finished jobs
 * @param away true if the account does not want to see the list
 */
record Steps(boolean video, boolean key, boolean call, boolean webhook, boolean away) {

  private static final int ALL = 4;

  /** How many are done. */
  public int done() {
    return (video ? 1 : 0) + (key ? 1 : 0) + (call ? 1 : 0) + (webhook ? 1 : 0);
  }

  public int all() {
    return ALL;
  }

  /** True if nothing is left to do. */
  public boolean isComplete() {
    return done() == ALL;
  }

  /** True while there is something to do and the list is wanted. */
  public boolean isShown() {
    return !isComplete() && !away;
  }

  /** The step to take next. */
  public String next() {
    if (!video) {
      return "video";
    }
    if (!key) {
      return "key";
    }
    return call ? "webhook" : "call";
  }
}
