package org.modelsquare.playground;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Availability;
import org.modelsquare.catalog.ModelCopy;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.Source;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.JobTimes;
import org.modelsquare.jobs.JobView;
import org.modelsquare.launches.DraftChange;
import org.modelsquare.pricing.Quote;
import org.modelsquare.snippets.Snippet;
import org.modelsquare.uploads.Upload;

/**
 * All that a model's page shows.
 *
 * @param model the model
 * @param availability whether it can be used here
 * @param form the prompt form
 * @param images the visitor's uploads in each field of the form
 * @param snippets the request in JSON and as programs
 * @param problem why a submission was not taken; null for a plain view
 * @param notice a key of what has just been done, such as {@code draft}; empty for none
 * @param subscribed true if the visitor will be told of the launch
 * @param runLimit the most that the draft may cost at the launch; null if it is not to be run
 * @param moved what became of the draft since it was saved; null if it is as it was
 * @param bonus credits of a new account
 * @param available credits of the visitor; null for a signed-out one
 * @param history how long jobs of this model took here; null while there are too few
 * @param latest the visitor's latest job of this model
 * @param idempotencyKey names the next submission of this form
 * @param successor the model that replaces a retired one; null for others
 * @param others the models to which the form can be taken
 * @param arrival where the form came from; null unless it was brought from another model
 * @param unread JSON that could not be taken into the form; null unless some was sent
 * @param keptAs under which name the visitor's browser keeps what is typed
 */
public record ModelPage(
    VideoModel model,
    Availability availability,
    PromptForm form,
    Map<String, List<Upload>> images,
    List<Snippet> snippets,
    @Nullable Problem problem,
    String notice,
    boolean subscribed,
    @Nullable Credits runLimit,
    @Nullable DraftChange moved,
    Credits bonus,
    @Nullable Credits available,
    JobTimes.@Nullable History history,
    @Nullable JobView latest,
    String idempotencyKey,
    @Nullable VideoModel successor,
    List<OtherModel> others,
    @Nullable Arrival arrival,
    @Nullable EditedJson unread,
    String keptAs) {

  public ModelCopy copy() {
    return model.copy(form.language());
  }

  public ModelFacts facts() {
    return new ModelFacts(model);
  }

  public boolean isPlaceholder() {
    return model.isPlaceholder();
  }

  public boolean isRetired() {
    return model.isRetired();
  }

  /** The day from which a retired model is no longer offered. */
  public String retiredOn() {
    return model.retirement() == null ? "" : model.retirement().on().toString();
  }

  /** The name of the model that replaces a retired one. */
  public String successorName() {
    return successor == null ? "" : successor.copy(form.language()).name();
  }

  public boolean isLive() {
    return availability.isLive();
  }

  /** True for a published model that cannot be used here for want of a provider or a price. */
  public boolean isOffline() {
    return availability == Availability.NOT_CONNECTED || availability == Availability.UNPRICED;
  }

  public boolean isSignedIn() {
    return available != null;
  }

  /** The visitor's uploads among the addresses of a field. */
  public List<Upload> imagesOf(FormField field) {
    return images.getOrDefault(field.name(), List.of());
  }

  /** True if what was typed as the limit of a run at the launch is no amount. */
  public boolean isLimitRefused() {
    return problem != null && problem.code().equals("run_limit");
  }

  /** The availability as messages name it. */
  public String state() {
    return availability.name().toLowerCase(Locale.ROOT);
  }

  /** The availability as the style sheet names it. */
  public String tally() {
    return switch (availability) {
      case LIVE -> "live";
      case NOT_CONNECTED, UNPRICED -> "not_connected";
      case COMING_SOON, DEPRECATED, HIDDEN -> state();
    };
  }

  /** How many clips as now entered the bonus pays; 0 where nothing can be told. */
  public long bonusClips() {
    return form.quote()
        .map(Quote::total)
        .filter(Credits::isPositive)
        .map(total -> bonus.micros() / total.micros())
        .orElse(0L);
  }

  /** The price of the request as entered; empty where no price is announced. */
  public String price() {
    return form.quote().map(quote -> quote.total().toString()).orElse("");
  }

  public List<PriceRow> prices() {
    Optional<Quote> quote = form.quote();
    return model.priceList().stream()
        .flatMap(
            list ->
                list.rules().stream()
                    .map(
                        rule ->
                            new PriceRow(
                                rule, quote.isPresent() && rule.matches(form.draft().facts()))))
        .toList();
  }

  /** The day from which the prices hold. */
  public String priceVersion() {
    return model.priceVersion();
  }

  /** The request as text that can be edited. */
  public String json() {
    return unread == null ? RequestBody.of(model, form.draft()) : unread.text();
  }

  public boolean isMeasured() {
    return history != null;
  }

  /** The aspect ratio of the request as the style sheet names it. */
  public String ratio() {
    String ratio = form.draft().parameters().path(model.ratioParameter()).asText("16:9");
    return ratio.contains(":") ? ratio.replace(':', 'x') : "16x9";
  }

  public String ratioText() {
    return form.draft().parameters().path(model.ratioParameter()).asText("–");
  }

  public String seconds() {
    return form.draft().parameters().path("duration").asText("–");
  }

  /** The parameters for the table, in the page's language. */
  public List<FormField> parameters() {
    return form.parameters();
  }

  /** Where the facts are from. */
  public List<SourceLine> sources() {
    return model.sources().stream().map(this::line).toList();
  }

  /** What a prompt is made of, each with an example to begin with. */
  public List<String> starters() {
    return List.of("subject", "action", "camera", "light", "style");
  }

  /** The errors that every model's requests can meet. */
  public List<CommonError> commonErrors() {
    return CommonError.ALL;
  }

  private SourceLine line(Source source) {
    return new SourceLine(
        source.title().in(form.language()),
        source.date().toString(),
        source.note() == null ? "" : source.note().in(form.language()));
  }

  /** A source in the page's language; the note is empty where nothing is doubtful. */
  public record SourceLine(String title, String date, String note) {}

  /**
   * Why a submission was not taken.
   *
   * @param code names the sentence
   * @param needed credits that it costs, where that is the matter
   * @param available credits that there are
   */
  public record Problem(String code, String needed, String available) {}
}
