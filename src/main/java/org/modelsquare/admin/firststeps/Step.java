package org.modelsquare.admin.firststeps;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the first steps, in their order. */
public enum Step {
  OPERATOR,
  BRAND,
  ADDRESS,
  PROVIDER,
  MAIL,
  STORAGE;

  /** The name in addresses, tables and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True for what an instance can do without. */
  public boolean isOptional() {
    return this != ADDRESS && this != STORAGE;
  }

  /** True for what can be tried by pressing a button. */
  public boolean isTried() {
    return this == MAIL || this == STORAGE;
  }

  static Optional<Step> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
