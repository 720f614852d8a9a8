package org.modelsquare.jobs.lifecycle;

import java.util.Locale;

/** Who noticed that a job's state had to change. */
public enum Noticed {
  /** The job's owner. */
  OWNER,
  /** The step that a job was due for. */
  WORKER,
  /** The watch over deadlines. */
  DEADLINE,
  /** A person at the operator's desk. */
  OPERATOR;

  /** The name in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
