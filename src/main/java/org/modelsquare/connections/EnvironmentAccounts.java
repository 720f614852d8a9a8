package org.modelsquare.connections;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;
import org.modelsquare.providers.CredentialField;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;

/**
 * The accounts of the configuration: {@code modelsquare.providers.accounts.<name>.provider} and
 * what else is said about that name. Their credentials are never stored. In environment variables a
 * name is in capitals, with underscores for its hyphens.
 */
@Singleton
class EnvironmentAccounts {

  private static final Logger LOG = Logger.getLogger(EnvironmentAccounts.class);
  private static final String PREFIX = "modelsquare.providers.accounts.";
  private static final Pattern PROPERTY =
      Pattern.compile("modelsquare\\.providers\\.accounts\\.\"?([a-z0-9-]{1,40})\"?\\.provider");
  private static final Pattern VARIABLE =
      Pattern.compile("MODELSQUARE_PROVIDERS_ACCOUNTS_([A-Z0-9_]{1,40})_PROVIDER");
  private static final URI NOWHERE = URI.create("https://invalid");

  private final Config config;
  private final VideoProviders kits;
  private final List<Member> members;

  EnvironmentAccounts(Config config, VideoProviders kits) {
    this.config = config;
    this.kits = kits;
    this.members = names().stream().map(this::member).toList();
  }

  /** What is wrong with the configuration is said at the start. */
  void start(@Observes StartupEvent event) {}

  List<Member> all() {
    return members;
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String property : config.getPropertyNames()) {
      Matcher plain = PROPERTY.matcher(property);
      Matcher variable = VARIABLE.matcher(property);
      if (plain.matches()) {
        names.add(plain.group(1));
      } else if (variable.matches()) {
        names.add(variable.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    return names;
  }

  private Member member(String name) {
    String provider = text(name, "provider").orElse("");
    Optional<VideoProvider> kit = kits.find(provider);
    if (kit.isEmpty()) {
      LOG.errorf("%s%s.provider: there is no provider \"%s\"", PREFIX, name, provider);
      return broken(name, provider, AccountProblem.UNKNOWN_PROVIDER);
    }
    AccountTerms terms;
    try {
      terms = terms(name, kit.get());
    } catch (IllegalArgumentException e) {
      LOG.errorf("%s%s: a figure or a switch is not one", PREFIX, name);
      return broken(name, provider, AccountProblem.MISCONFIGURED);
    }
    List<Violation> violations = TermsCheck.of(kit.get(), terms, Set.of());
    violations.forEach(
        each -> LOG.errorf("%s%s.%s: %s", PREFIX, name, property(each.field()), each.code()));
    return violations.isEmpty()
        ? member(kit.get(), terms)
        : broken(name, provider, AccountProblem.MISCONFIGURED);
  }

  private AccountTerms terms(String name, VideoProvider kit) {
    Map<String, String> credentials = new LinkedHashMap<>();
    for (CredentialField field : kit.profile().credentials()) {
      text(name, "credentials." + field.name())
          .ifPresent(value -> credentials.put(field.name(), value.strip()));
    }
    return new AccountTerms(
        name,
        text(name, "base-url").orElse(""),
        config.getOptionalValue(PREFIX + name + ".private-network", Boolean.class).orElse(false),
        number(name, "weight").orElse(1),
        number(name, "concurrency").orElse(null),
        credentials);
  }

  private Member member(VideoProvider kit, AccountTerms terms) {
    return new Member(
        id(terms.name()),
        kit.id(),
        terms.name(),
        URI.create(TermsCheck.address(kit, terms)),
        terms.privateNetwork(),
        terms.weight(),
        terms.concurrency(),
        isEnabled(terms.name()),
        true,
        null,
        terms.credentials(),
        null);
  }

  private static Member broken(String name, String provider, AccountProblem problem) {
    return new Member(
        id(name), provider, name, NOWHERE, false, 1, null, false, true, null, Map.of(), problem);
  }

  private boolean isEnabled(String name) {
    return config.getOptionalValue(PREFIX + name + ".enabled", Boolean.class).orElse(true);
  }

  private Optional<String> text(String name, String property) {
    return config.getOptionalValue(PREFIX + name + "." + property, String.class);
  }

  private Optional<Integer> number(String name, String property) {
    return config.getOptionalValue(PREFIX + name + "." + property, Integer.class);
  }

  private static String property(@Nullable String field) {
    return String.valueOf(field).replace("base_url", "base-url");
  }

  /** The same on every instance and after every start, so that jobs find their account again. */
  private static String id(String name) {
    return "pacc_env-" + name;
  }
}
