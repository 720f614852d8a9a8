package org.modelsquare.guide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterInfo;
import org.modelsquare.catalog.parameters.PromptParameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Credits;
import org.modelsquare.guide.prose.Block;
import org.modelsquare.guide.prose.Inline;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;
import org.modelsquare.pricing.Quote;

/**
 * What holds for one model, read off its descriptor.
 *
 * @param model the model
 * @param words the words of one language
 */
record ModelTables(VideoModel model, Words words) {

  private static final String EXAMPLE_IMAGE = "https://example.com/first-frame.jpg";

  /** The request with the defaults and the first prompt that the model's page proposes. */
  RequestDraft draft() {
    ObjectNode request = model.parameters().defaults().parameters().deepCopy();
    model.quickPrompts().stream()
        .findFirst()
        .ifPresent(each -> request.put("prompt", each.prompt().in(words.language())));
    model.parameters().all().stream()
        .filter(each -> each.info().required() && each instanceof ImagesParameter)
        .forEach(each -> request.set(each.name(), each.read(List.of(EXAMPLE_IMAGE))));
    return model.parameters().fromJson(request);
  }

  String body() {
    return RequestBody.of(model, draft());
  }

  Optional<Credits> price() {
    RequestDraft draft = draft();
    return model
        .priceList()
        .flatMap(list -> list.quote(draft.facts(), draft.seconds()))
        .map(Quote::total);
  }

  Block parameters() {
    return Block.table(
        words.of("parameters_caption"),
        new Tables(words)
            .heads("name", "type", "required", "default", "allowed", "modes", "meaning"),
        model.parameters().all().stream().map(this::row).toList());
  }

  private List<String> row(Parameter parameter) {
    ParameterInfo info = parameter.info();
    String modes =
        info.modes().stream().sorted().map(Inline::code).collect(Collectors.joining(" "));
    return List.of(
        Inline.code(info.name()) + (info.planned() ? " " + words.of("planned") : ""),
        Inline.code(info.type()),
        words.yesNo(info.required()),
        dash(Inline.code(info.defaultText())),
        dash(Inline.code(parameter.allowed())),
        modes.isEmpty() ? words.of("all") : modes,
        Inline.copy(info.help().in(words.language())));
  }

  /** The rules between parameters; nothing where there are none. */
  List<Block> rules() {
    List<String> rules =
        model.parameters().rules().stream()
            .map(each -> Inline.copy(each.message().in(words.language())))
            .toList();
    return rules.isEmpty() ? List.of() : List.of(Block.text(words.of("rules")), Block.list(rules));
  }

  Block limits() {
    List<String> limits = new ArrayList<>();
    limits.add(words.of("limit_length", "n", new ModelFacts(model).lengths()));
    for (Parameter each : model.parameters().all()) {
      if (each instanceof PromptParameter prompt) {
        limits.add(words.of("limit_prompt", "n", String.valueOf(prompt.maxLength())));
      } else if (each instanceof ImagesParameter images) {
        limits.add(
            words
                .of("limit_images", "n", String.valueOf(images.maxItems()))
                .replace("{name}", Inline.code(images.name())));
        if (!images.types().isEmpty()) {
          limits.add(words.of("limit_image_files", "n", images.formats()));
        }
      }
    }
    limits.add(words.of("limit_body"));
    limits.add(words.of("limit_time", "n", String.valueOf(model.timing().deadline().toMinutes())));
    limits.add(
        words.of(
            "usual",
            "from",
            seconds(model.timing().typicalFrom()),
            "to",
            seconds(model.timing().typicalTo()),
            "n",
            seconds(model.timing().interval())));
    return Block.list(limits);
  }

  List<Block> prices() {
    Optional<PriceList> list = model.priceList();
    if (list.isEmpty()) {
      return List.of(Block.text(words.of("no_price")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.table(
            words.of("prices_caption", "version", list.get().version()),
            new Tables(words).heads("condition", "price"),
            list.get().rules().stream().map(this::price).toList()));
    price().ifPresent(each -> blocks.add(Block.text(words.of("this_price", "n", each.toString()))));
    return blocks;
  }

  private List<String> price(PriceRule rule) {
    String condition =
        rule.when().entrySet().stream()
            .map(each -> Inline.code(each.getKey().replace("$", "")) + " " + codes(each.getValue()))
            .collect(Collectors.joining(", "));
    List<String> price = new ArrayList<>();
    add(price, "per_second", rule.perSecond());
    add(price, "per_request", rule.perRequest());
    add(price, "minimum", rule.minimum());
    return List.of(
        condition.isEmpty() ? words.of("every_request") : condition, String.join(" + ", price));
  }

  private void add(List<String> price, String key, Credits credits) {
    if (credits.isPositive()) {
      price.add(words.of(key, "n", credits.toString()));
    }
  }

  private static String codes(List<String> values) {
    return values.stream().map(Inline::code).collect(Collectors.joining(" / "));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }
}
