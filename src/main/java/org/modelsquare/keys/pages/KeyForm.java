package org.modelsquare.keys.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.KnownModels.KnownModel;
import org.modelsquare.keys.Scope;

/**
 * The form of a key as it is shown, with all that was typed.
 *
 * @param expiry {@code 7}, {@code 30}, {@code 90} or {@code 365} days, {@code never} or {@code
 *     date}
 * @param date the last day, for the expiry {@code date}
 * @param networks one block a line
 * @param violations what is wrong
 * @param offered the models to choose from
 */
record KeyForm(
    String name,
    Set<String> scopes,
    String expiry,
    String date,
    String total,
    String day,
    String month,
    Set<String> models,
    String networks,
    List<Violation> violations,
    List<KnownModel> offered) {

  private static final String USUAL_EXPIRY = "90";

  static KeyForm fresh(List<KnownModel> offered) {
    Set<String> usual =
        Stream.of(Scope.values())
            .filter(each -> each != Scope.KEYS_WRITE)
            .map(Scope::code)
            .collect(Collectors.toSet());
    return new KeyForm("", usual, USUAL_EXPIRY, "", "", "", "", Set.of(), "", List.of(), offered);
  }

  static KeyForm of(ApiKey key, List<KnownModel> offered) {
    return new KeyForm(
        key.name(),
        key.scopes().stream().map(Scope::code).collect(Collectors.toSet()),
        "",
        "",
        text(key.limits().total()),
        text(key.limits().day()),
        text(key.limits().month()),
        key.models(),
        String.join("\n", key.networks()),
        List.of(),
        offered);
  }

  static KeyForm typed(Map<String, List<String>> form, List<KnownModel> offered) {
    return new KeyForm(
        first(form, "name"),
        Set.copyOf(form.getOrDefault("scopes", List.of())),
        first(form, "expiry"),
        first(form, "date"),
        first(form, "limit_total"),
        first(form, "limit_day"),
        first(form, "limit_month"),
        Set.copyOf(form.getOrDefault("models", List.of())),
        first(form, "networks"),
        List.of(),
        offered);
  }

  KeyForm refused(List<Violation> wrong) {
    return new KeyForm(
        name, scopes, expiry, date, total, day, month, models, networks, wrong, offered);
  }

  /** What is wrong with one field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  /** True if the field is in order. */
  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  public boolean isScope(String scope) {
    return scopes.contains(scope);
  }

  public boolean isModel(String model) {
    return models.contains(model);
  }

  public boolean isExpiry(String choice) {
    return expiry.equals(choice);
  }

  /** All scopes, in the order in which they are offered. */
  public List<String> allScopes() {
    return Stream.of(Scope.values()).map(Scope::code).toList();
  }

  /** The three limits as they are typed. */
  public List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    limits.add(new Limit("day", "limit_day", day));
    limits.add(new Limit("month", "limit_month", month));
    limits.add(new Limit("total", "limit_total", total));
    return limits;
  }

  private static String first(Map<String, List<String>> form, String field) {
    List<String> values = form.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private static String text(@Nullable Credits limit) {
    return limit == null ? "" : limit.toString();
  }

  /**
   * The field of one limit.
   *
   * @param period {@code day}, {@code month} or {@code total}
   * @param field the field's name
   * @param value what was typed
   */
  record Limit(String period, String field, String value) {}
}
