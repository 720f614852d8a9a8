package org.modelsquare.accounts.passwords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;
import org.modelsquare.web.Brand;

/**
 * Which passwords may be chosen: 8 to 128 code points after NFC, any characters, no rules about
 * their mixture, but none that guessing programs try first.
 */
@ApplicationScoped
public class PasswordRules {

  private static final String FIELD = "password";
  private static final int SHORTEST = 8;
  private static final int LONGEST = 128;
  private static final int SHORTEST_NAME = 4;
  private static final int ROOM_AROUND_A_NAME = 4;

  private final CommonPasswords common;
  private final List<String> brands;

  @Inject
  PasswordRules(Brand brand) {
    this(brand.in(Language.EN), brand.in(Language.ZH_HANS), brand.in(Language.ZH_HANT));
  }

  PasswordRules(String... brands) {
    this.common = CommonPasswords.load();
    this.brands = List.of(brands);
  }

  /** What is wrong with a password for the account of this email, if anything. */
  public Optional<Violation> check(String password, String email) {
    String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = normal.codePointCount(0, normal.length());
    if (length == 0) {
      return refuse("required");
    }
    if (length < SHORTEST) {
      return refuse("too_short", SHORTEST);
    }
    if (length > LONGEST) {
      return refuse("too_long", LONGEST);
    }
    return guessable(normal.toLowerCase(Locale.ROOT), email);
  }

  private Optional<Violation> guessable(String password, String email) {
    if (Patterns.repeats(password)) {
      return refuse("repeats");
    }
    if (Patterns.isSequence(password)) {
      return refuse("sequence");
    }
    if (isAround(password, localPart(email)) || password.equals(email)) {
      return refuse("like_email");
    }
    if (brands.stream().anyMatch(brand -> isAround(squeeze(password), squeeze(brand)))) {
      return refuse("like_brand");
    }
    return common.contains(password) ? refuse("common") : Optional.empty();
  }

  /** True if little more than the name stands in the password. */
  private static boolean isAround(String password, String name) {
    return name.length() >= SHORTEST_NAME
        && password.contains(name)
        && password.length() - name.length() <= ROOM_AROUND_A_NAME;
  }

  private static String localPart(String email) {
    int at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }

  private static String squeeze(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
  }

  private static Optional<Violation> refuse(String code, Object... args) {
    return Optional.of(Violation.of(FIELD, code, args));
  }
}
