package org.modelsquare.catalog.comparison;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.ModelCard;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.pricing.Quote;

/**
 * Models side by side.
 *
 * @param models the models, at most three
 * @param request the request that each is asked to price
 * @param differencesOnly true if rows that are the same for all are left out
 * @param missing ids that name no model
 * @param tooMany true if more than three were picked
 * @param others models that can be added
 * @param modes the modes that can be asked for
 */
public record Comparison(
    List<Column> models,
    CommonRequest request,
    boolean differencesOnly,
    List<String> missing,
    boolean tooMany,
    List<VideoModel> others,
    List<String> modes) {

  private static final List<String> ROWS =
      List.of(
          "price",
          "became",
          "state",
          "from",
          "speed",
          "length",
          "modes",
          "resolution",
          "ratio",
          "audio",
          "prompt",
          "vendor");

  /** The rows of the table that are to be shown. */
  public List<String> rows() {
    return ROWS.stream().filter(this::shows).toList();
  }

  /** The ids that name no model, for a sentence. */
  public String missingIds() {
    return String.join(", ", missing);
  }

  /** The resolutions that can be asked for. */
  public List<String> resolutions() {
    return CommonRequest.RESOLUTIONS;
  }

  /** The ratios that can be asked for. */
  public List<String> ratios() {
    return CommonRequest.RATIOS;
  }

  /** True unless the row is to be left out because all have the same in it. */
  private boolean shows(String row) {
    return !differencesOnly || models.size() < 2 || differs(each -> each.fact(row));
  }

  private boolean differs(Function<Column, String> fact) {
    return models.stream().map(fact).distinct().count() > 1;
  }

  /**
   * One model and what the request costs there.
   *
   * @param card the model
   * @param draft the request as it takes it; null if it lacks the mode
   * @param quote what it costs; null where no price is announced
   * @param exact true if nothing of the request had to be changed
   * @param without the comparison without this model
   */
  public record Column(
      ModelCard card,
      @Nullable RequestDraft draft,
      @Nullable Quote quote,
      boolean exact,
      String without) {

    /** What the request costs; empty where nothing can be told. */
    public String price() {
      return quote == null ? "" : quote.total().toString();
    }

    /** True if the model can do what is asked for at all. */
    public boolean isAble() {
      return draft != null;
    }

    /** The seconds that the request became. */
    public String seconds() {
      return draft == null ? "" : String.valueOf(draft.seconds());
    }

    /** The picture that the request became, such as {@code 720p · 16:9}; may be empty. */
    public String picture() {
      if (draft == null) {
        return "";
      }
      String resolution = draft.parameters().path("resolution").asText("");
      String ratio = draft.parameters().path(card.model().ratioParameter()).asText("");
      return Stream.of(resolution, ratio)
          .filter(each -> !each.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    /** The limit of the prompt in characters; empty where none is known. */
    public String promptLimit() {
      return card.model().parameters().jsonSchema().at("/properties/prompt/maxLength").asText("");
    }

    /** True if the request decides on sound. */
    public boolean isSounding() {
      return card.model().parameters().find("audio").isPresent()
          || card.model().parameters().find("generate_audio").isPresent();
    }

    String fact(String row) {
      return switch (row) {
        case "state" -> card.availability().name();
        case "vendor" -> card.model().vendor();
        case "price" -> price();
        case "became" -> seconds() + picture();
        case "from" -> card.facts().fromPerSecond().orElse("");
        case "speed" ->
            card.model().timing().typicalFrom() + "-" + card.model().timing().typicalTo();
        case "length" -> card.facts().lengths();
        case "modes" -> card.facts().modes().toString();
        case "resolution" -> card.facts().resolutions();
        case "ratio" -> card.facts().ratios().toString();
        case "audio" -> String.valueOf(isSounding());
        case "prompt" -> promptLimit();
        default -> card.model().id();
      };
    }
  }
}
