package org.modelsquare.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.core.Language;
import org.modelsquare.pricing.PriceList;

/**
 * A thing one can generate videos with, as its descriptor file tells it.
 *
 * @param id public id, such as {@code kling-v3-fast}
 * @param aliases other ids under which requests find it
 * @param version digest of the descriptor file
 * @param vendor who makes it
 * @param status what is decided about it
 * @param retirement since when a deprecated model is gone, and what to use instead
 * @param provider the provider kit that serves it
 * @param upstreamModel its id there
 * @param parameters what it accepts
 * @param prices what it costs; null where no price is announced
 * @param timing how long things take
 * @param quickPrompts prompts to start from
 * @param samples requests to start from
 * @param sources where the facts are from
 * @param copy the page's text by language
 */
public record VideoModel(
    String id,
    List<String> aliases,
    String version,
    String vendor,
    ModelStatus status,
    @Nullable Retirement retirement,
    String provider,
    String upstreamModel,
    ParameterSet parameters,
    @Nullable PriceList prices,
    Timing timing,
    List<Sample> quickPrompts,
    List<Sample> samples,
    List<Source> sources,
    Map<Language, ModelCopy> copy) {

  private static final String ASPECT_RATIO = "aspect_ratio";
  private static final String SIZE = "size";

  /** The same model from another provider. */
  VideoModel servedBy(String otherProvider, String otherModel) {
    return with(status, retirement, otherProvider, otherModel, prices);
  }

  /** The same model at other prices. */
  VideoModel pricedBy(@Nullable PriceList list) {
    return with(status, retirement, provider, upstreamModel, list);
  }

  /** The same model of which something else is decided. */
  VideoModel standing(ModelStatus other, @Nullable Retirement end) {
    return with(other, end, provider, upstreamModel, prices);
  }

  private VideoModel with(
      ModelStatus otherStatus,
      @Nullable Retirement otherEnd,
      String otherProvider,
      String otherModel,
      @Nullable PriceList otherPrices) {
    return new VideoModel(
        id,
        aliases,
        version,
        vendor,
        otherStatus,
        otherEnd,
        otherProvider,
        otherModel,
        parameters,
        otherPrices,
        timing,
        quickPrompts,
        samples,
        sources,
        copy);
  }

  /** The page's text in one language. */
  public ModelCopy copy(Language language) {
    return Objects.requireNonNull(copy.get(language));
  }

  /** The price list, where one is announced. */
  public Optional<PriceList> priceList() {
    return Optional.ofNullable(prices);
  }

  /** Names the price list; empty where no price is announced. */
  public String priceVersion() {
    return prices == null ? "" : prices.version();
  }

  /** True for a model that is no longer offered. */
  public boolean isRetired() {
    return status == ModelStatus.DEPRECATED;
  }

  /** The name of the parameter that is the width to height of the picture. */
  public String ratioParameter() {
    boolean bySize = parameters.find(ASPECT_RATIO).isEmpty() && parameters.find(SIZE).isPresent();
    return bySize ? SIZE : ASPECT_RATIO;
  }

  /** True for a placeholder. */
  public boolean isPlaceholder() {
    return status == ModelStatus.COMING_SOON;
  }

  /** A sample or quick prompt by its name in the address. */
  public Optional<Sample> sample(String name) {
    return java.util.stream.Stream.concat(samples.stream(), quickPrompts.stream())
        .filter(each -> each.id().equals(name))
        .findFirst();
  }
}
