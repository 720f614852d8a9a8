package org.modelsquare.connections;

/** Whether orders go to an account. */
public enum Circuit {
  /** They do. */
  CLOSED,
  /** They do not for a while, because it failed several times in a row. */
  OPEN,
  /** One goes as a trial. */
  HALF_OPEN
}
