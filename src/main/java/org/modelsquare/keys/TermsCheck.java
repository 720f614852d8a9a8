package org.modelsquare.keys;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.networks.Network;

/** What a key can be allowed, whoever asks. */
@Singleton
class TermsCheck {

  static final int LONGEST_NAME = 50;
  static final int MOST_NETWORKS = 20;
  private static final int MOST_MODELS = 100;
  private static final Credits HIGHEST = Credits.of(1_000_000_000);
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private final Instance<KnownModels> models;
  private final Clock clock;

  TermsCheck(Instance<KnownModels> models, Clock clock) {
    this.models = models;
    this.clock = clock;
  }

  /** All that is wrong with the terms of a key that is to be made. */
  List<Violation> ofNew(KeyTerms terms) {
    List<Violation> violations = ofChange(terms);
    Instant end = terms.expiresAt();
    if (end != null && !end.isAfter(clock.instant())) {
      violations.add(Violation.of("expires_at", "past"));
    } else if (end != null && end.isAfter(clock.instant().plus(LONGEST))) {
      violations.add(Violation.of("expires_at", "too_far"));
    }
    return violations;
  }

  /** All that is wrong with new terms of a key that exists. */
  List<Violation> ofChange(KeyTerms terms) {
    List<Violation> violations = new ArrayList<>();
    name(terms.name(), violations);
    if (terms.scopes().isEmpty()) {
      violations.add(Violation.of("scopes", "required"));
    }
    limit("limit_total", terms.limits().total(), violations);
    limit("limit_day", terms.limits().day(), violations);
    limit("limit_month", terms.limits().month(), violations);
    models(terms.models(), violations);
    networks(terms.networks(), violations);
    return violations;
  }

  private static void name(String name, List<Violation> violations) {
    if (name.isBlank()) {
      violations.add(Violation.of("name", "required"));
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      violations.add(Violation.of("name", "too_long", LONGEST_NAME));
    } else if (name.codePoints().anyMatch(Character::isISOControl)) {
      violations.add(Violation.of("name", "control_character"));
    }
  }

  private static void limit(String field, @Nullable Credits limit, List<Violation> violations) {
    if (limit != null && limit.compareTo(Credits.ZERO) < 0) {
      violations.add(Violation.of(field, "negative"));
    } else if (limit != null && limit.compareTo(HIGHEST) > 0) {
      violations.add(Violation.of(field, "too_large", HIGHEST));
    }
  }

  private void models(Set<String> wanted, List<Violation> violations) {
    if (wanted.size() > MOST_MODELS) {
      violations.add(Violation.of("models", "too_many", MOST_MODELS));
      return;
    }
    if (models.isUnsatisfied()) {
      return;
    }
    Set<String> known =
        models.get().all(Language.EN).stream()
            .map(KnownModels.KnownModel::id)
            .collect(Collectors.toSet());
    wanted.stream()
        .filter(each -> !known.contains(each))
        .forEach(each -> violations.add(Violation.of("models", "unknown", each)));
  }

  private static void networks(List<String> wanted, List<Violation> violations) {
    if (wanted.size() > MOST_NETWORKS) {
      violations.add(Violation.of("networks", "too_many", MOST_NETWORKS));
      return;
    }
    wanted.stream()
        .filter(each -> Network.read(each).isEmpty())
        .forEach(each -> violations.add(Violation.of("networks", "malformed", each)));
  }
}
