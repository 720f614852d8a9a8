package org.modelsquare.mail;

/** What a letter is about; its name chooses the words. */
public enum LetterKind {
  /** Lets somebody in who forgot the password. */
  RESET,
  /** Tells that the email of an account has changed. */
  EMAIL_CHANGED,
  /** Tells that the password of an account has changed. */
  PASSWORD_CHANGED,
  /** Tells that sign-in asks for a code from now on. */
  FACTOR_ON,
  /** Tells that the password alone signs in from now on. */
  FACTOR_OFF,
  /** Tells that an account is no more. */
  ACCOUNT_CLOSED,
  /** Asks whether the email is its reader's. */
  CONFIRM_EMAIL,
  /** Tells that a model is live that somebody waited for. */
  MODEL_LIVE,
  /** Shows an operator that letters arrive. */
  TRIAL
}
