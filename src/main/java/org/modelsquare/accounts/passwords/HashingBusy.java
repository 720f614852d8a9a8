package org.modelsquare.accounts.passwords;

/** Too many passwords are being hashed; this one did not get its turn in time. */
public final class HashingBusy extends RuntimeException {

  private static final long serialVersionUID = 1;

  HashingBusy() {
    super("No turn for hashing a password in time");
  }
}
