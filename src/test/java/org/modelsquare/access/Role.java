package org.modelsquare.access;

/** Everybody who may come to a route. */
enum Role {
  /** Nobody in particular. */
  ANONYMOUS,
  /** Whose things they are, signed in or with a key that may do everything. */
  OWNER,
  /** Another account, likewise. */
  OTHER,
  /** A key of the owner that may only look at videos. */
  READ_ONLY,
  /** A key of the owner that is paused. */
  PAUSED,
  /** Who runs the instance, signed in or with a key; other people's things are not theirs. */
  OPERATOR
}
