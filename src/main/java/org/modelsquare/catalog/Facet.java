package org.modelsquare.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelsquare.core.Credits;
import org.modelsquare.pricing.PriceList;

/** A property by which the square is filtered; its values are read off the descriptors. */
public enum Facet {
  /** What a request may start from. */
  MODE,
  /** Whether it can be used here. */
  STATUS,
  /** Who makes it. */
  VENDOR,
  /** The seconds that a clip can have at least. */
  LENGTH,
  /** The class of the picture. */
  RESOLUTION,
  /** Whether the request decides on sound. */
  AUDIO,
  /** What a second costs. */
  PRICE;

  private static final List<Long> LENGTHS = List.of(5L, 8L, 10L, 15L);
  private static final List<String> SOUND = List.of("audio", "generate_audio");
  private static final Credits LOW = Credits.of(10);
  private static final Credits MIDDLE = Credits.of(20);

  /** Its name in the address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet of that name in the address. */
  static Optional<Facet> of(String id) {
    return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** True for those that are shown before one asks for more. */
  public boolean isFirst() {
    return this == MODE || this == STATUS;
  }

  /** The values of this facet that a model has. */
  List<String> of(VideoModel model, Availability availability) {
    ModelFacts facts = new ModelFacts(model);
    return switch (this) {
      case MODE -> facts.modes();
      case STATUS -> List.of(availability.name().toLowerCase(Locale.ROOT));
      case VENDOR -> List.of(model.vendor());
      case LENGTH ->
          LENGTHS.stream().filter(each -> each <= facts.longest()).map(String::valueOf).toList();
      case RESOLUTION ->
          Stream.of(facts.resolutions().split(", "))
              .map(each -> each.toLowerCase(Locale.ROOT))
              .filter(each -> !each.isEmpty())
              .toList();
      case AUDIO -> List.of(hasSound(model) ? "choice" : "none");
      case PRICE -> List.of(band(model));
    };
  }

  private static boolean hasSound(VideoModel model) {
    return SOUND.stream().anyMatch(name -> model.parameters().find(name).isPresent());
  }

  private static String band(VideoModel model) {
    Credits second =
        model.priceList().map(PriceList::fromPerSecond).filter(Credits::isPositive).orElse(null);
    if (second == null) {
      return "none";
    }
    if (second.compareTo(LOW) < 0) {
      return "low";
    }
    return second.compareTo(MIDDLE) <= 0 ? "middle" : "high";
  }
}
