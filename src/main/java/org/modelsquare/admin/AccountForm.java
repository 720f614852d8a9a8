package org.modelsquare.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modelsquare.connections.AccountEntry;
import org.modelsquare.connections.AccountEntry.StoredCredential;
import org.modelsquare.connections.AccountTerms;
import org.modelsquare.core.Violation;
import org.modelsquare.providers.ProviderProfile;
import org.modelsquare.providers.VideoProvider;

/**
 * The form of an account as it is shown: with all that was typed but the secrets.
 *
 * @param provider the kit's name
 * @param usualUrl where its API begins unless something else is typed; empty if that must be typed
 * @param forgotten true if a secret was typed that has to be typed again
 * @param violations what is wrong
 */
record AccountForm(
    String provider,
    String usualUrl,
    String name,
    String baseUrl,
    boolean privateNetwork,
    String weight,
    String concurrency,
    List<Field> fields,
    boolean forgotten,
    List<Violation> violations) {

  private static final String CREDENTIALS = "credentials.";

  static AccountForm fresh(VideoProvider kit) {
    List<Field> fields =
        kit.profile().credentials().stream()
            .map(each -> new Field(each.name(), each.secret(), false, "", ""))
            .toList();
    return new AccountForm(
        kit.id(), usualUrl(kit.profile()), "", "", false, "1", "", fields, false, List.of());
  }

  static AccountForm of(AccountEntry entry, VideoProvider kit) {
    Integer cap = entry.account().concurrency();
    String url = entry.account().baseUrl().toString();
    String usual = usualUrl(kit.profile());
    return new AccountForm(
        kit.id(),
        usual,
        entry.account().name(),
        url.equals(usual) ? "" : url,
        entry.privateNetwork(),
        String.valueOf(entry.account().weight()),
        cap == null ? "" : String.valueOf(cap),
        entry.credentials().stream().map(Field::of).toList(),
        false,
        List.of());
  }

  /** The same form with what was typed; {@link #terms} are read from what was sent. */
  AccountForm typed(Map<String, String> sent, List<Violation> wrong) {
    boolean secrets =
        fields.stream().anyMatch(each -> each.secret() && !text(sent, each.input()).isEmpty());
    return new AccountForm(
        provider,
        usualUrl,
        text(sent, "name"),
        text(sent, "base_url"),
        sent.containsKey("private_network"),
        text(sent, "weight"),
        text(sent, "concurrency"),
        fields.stream().map(each -> each.typed(sent)).toList(),
        secrets,
        wrong);
  }

  /** What was sent; figures that are none are out of every range. */
  AccountTerms terms(Map<String, String> sent) {
    Map<String, String> credentials = new LinkedHashMap<>();
    fields.forEach(each -> credentials.put(each.name(), text(sent, each.input())));
    String cap = text(sent, "concurrency");
    return new AccountTerms(
        text(sent, "name"),
        text(sent, "base_url"),
        sent.containsKey("private_network"),
        number(text(sent, "weight")),
        cap.isEmpty() ? null : number(cap),
        credentials);
  }

  public boolean isFine(String field) {
    return violations.stream().noneMatch(each -> each.field().equals(field));
  }

  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  private static String usualUrl(ProviderProfile profile) {
    return Objects.requireNonNullElse(profile.defaultBaseUrl(), "");
  }

  private static String text(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /**
   * The input of one credential.
   *
   * @param set true if the account has it
   * @param ending how a stored one ends that is no secret
   * @param value what was typed, if it is no secret
   */
  record Field(String name, boolean secret, boolean set, String ending, String value) {

    static Field of(StoredCredential stored) {
      return new Field(stored.name(), stored.secret(), stored.set(), stored.ending(), "");
    }

    /** The name of the form's field, which violations name too. */
    public String input() {
      return CREDENTIALS + name;
    }

    Field typed(Map<String, String> sent) {
      return secret ? this : new Field(name, false, set, ending, text(sent, input()));
    }
  }
}
