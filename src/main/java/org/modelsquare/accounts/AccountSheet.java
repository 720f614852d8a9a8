package org.modelsquare.accounts;

import java.time.ZoneId;
import java.util.List;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/**
 * The page on which people change their own account.
 *
 * @param name how the person wants to be called
 * @param language path of the language of letters
 * @param zone name of the zone in which times are read
 * @param email the account's email
 * @param confirmation {@code yes} if the email is its owner's for sure, {@code no} if not, {@code
 *     none} where no letters go out
 * @param newEmail what was typed as the next one
 * @param violations what is wrong with what was sent
 * @param waitSeconds seconds to wait after too many wrong passwords; 0 for none
 * @param saved what has just been changed: {@code profile}, {@code email}, {@code password}
 * @param twoFactor true if sign-in asks for a second factor
 */
record AccountSheet(
    String name,
    String language,
    String zone,
    String email,
    String confirmation,
    String newEmail,
    List<Violation> violations,
    long waitSeconds,
    String saved,
    boolean twoFactor) {

  // The zones that people know by a city; the rest are old names and offsets.
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream().filter(AccountSheet::isCity).sorted().toList();

  private static final List<String> SAVED =
      List.of("profile", "email", "password", "letter", "confirmed");

  static AccountSheet of(Account account, String saved, boolean twoFactor, boolean letters) {
    return new AccountSheet(
        account.displayName(),
        account.language().path(),
        account.timeZone(),
        account.email(),
        letters ? account.isEmailConfirmed() ? "yes" : "no" : "none",
        "",
        List.of(),
        0,
        SAVED.contains(saved) ? saved : "",
        twoFactor);
  }

  AccountSheet typed(String typedName, String typedLanguage, String typedZone) {
    return new AccountSheet(
        typedName,
        typedLanguage,
        typedZone,
        email,
        confirmation,
        newEmail,
        violations,
        waitSeconds,
        saved,
        twoFactor);
  }

  AccountSheet typed(String typedEmail) {
    return new AccountSheet(
        name,
        language,
        zone,
        email,
        confirmation,
        typedEmail,
        violations,
        waitSeconds,
        saved,
        twoFactor);
  }

  AccountSheet refused(List<Violation> wrong, long seconds) {
    return new AccountSheet(
        name, language, zone, email, confirmation, newEmail, wrong, seconds, saved, twoFactor);
  }

  /** The zones to choose from. */
  public List<String> zones() {
    return ZONES;
  }

  /** The languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** True if this is one's language. */
  public boolean isLanguage(Language each) {
    return each.path().equals(language);
  }

  /** What is wrong with one field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** True if the field is in order. */
  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  private static boolean isCity(String id) {
    return id.equals("UTC")
        || id.matches(
            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
  }
}
