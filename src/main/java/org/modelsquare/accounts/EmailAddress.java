package org.modelsquare.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An email in the one form in which it is kept and compared.
 *
 * @param text trimmed, in lower case and Unicode form NFKC
 */
record EmailAddress(String text) {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}\"<>(),:;\\[\\]\\\\]{1,64}@[^\\s@\\p{Cntrl}]+\\.[^\\s@.]{2,}");

  static EmailAddress of(@Nullable String typed) {
    String normal = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC);
    return new EmailAddress(normal.strip().toLowerCase(Locale.ROOT));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isValid() {
    return text.length() <= LONGEST && SHAPE.matcher(text).matches();
  }
}
