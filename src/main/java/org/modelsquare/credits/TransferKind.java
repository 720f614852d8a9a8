package org.modelsquare.credits;

/** Why credits moved. */
public enum TransferKind {
  /** Given by the house: sign-up bonus, an operator's present. */
  GRANT,
  /** Bought. */
  PURCHASE,
  /** Set aside for a job before anything is sent to a provider. */
  HOLD,
  /** Spent on a job that has delivered. */
  CAPTURE,
  /** Given back because the job cost less than was held, or nothing. */
  RELEASE,
  /** Corrected by the operator, in either direction. */
  ADJUSTMENT
}
