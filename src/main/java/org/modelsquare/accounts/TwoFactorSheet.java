package org.modelsquare.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.secondfactor.QrPicture;
import org.modelsquare.core.Violation;
import org.modelsquare.web.Moment;

/**
 * The page of the second factor.
 *
 * @param email the account's email
 * @param since since when it has been on; null if it is not
 * @param left how many recovery codes have not been used
 * @param secret the secret to confirm, in groups; empty if none waits
 * @param picture the same for a camera; null if none waits
 * @param violations what is wrong with what was sent
 * @param waitSeconds seconds to wait after too many wrong passwords or codes; 0 for none
 * @param saved {@code off} if it has just been turned off, {@code operators} if an operator was led
 *     here from the operators' area
 */
record TwoFactorSheet(
    String email,
    @Nullable Moment since,
    int left,
    String secret,
    @Nullable QrPicture picture,
    List<Violation> violations,
    long waitSeconds,
    String saved) {

  private static final int FEW = 3;

  TwoFactorSheet refused(List<Violation> wrong, long seconds) {
    return new TwoFactorSheet(email, since, left, secret, picture, wrong, seconds, "");
  }

  /** True while the password alone lets nobody in. */
  public boolean isOn() {
    return since != null;
  }

  /** True while a secret waits for its first code. */
  public boolean isPending() {
    return !isOn() && !secret.isEmpty();
  }

  /** True if it is time for other recovery codes. */
  public boolean isShort() {
    return left < FEW;
  }

  /** What is wrong with one field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** True if the field is in order. */
  public boolean isFine(String field) {
    return of(field).isEmpty();
  }
}
