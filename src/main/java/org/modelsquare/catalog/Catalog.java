package org.modelsquare.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.parameters.OwnAddresses;
import org.modelsquare.pricing.PriceVersion;

/**
 * The models of this instance, in the order of the square: those of the build, those of the
 * operator's folder, and over both what operators {@linkplain #publish published}.
 */
@Singleton
public class Catalog {

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final DescriptorReader reader;
  private final UnaryOperator<VideoModel> routes;
  private final Map<String, CatalogEntry> files = new LinkedHashMap<>();
  private final Clock clock;
  private volatile Shelf shelf;

  @Inject
  Catalog(
      @ConfigProperty(name = "modelsquare.public-url") String publicUrl,
      @ConfigProperty(name = "modelsquare.catalog.folder") Optional<String> folder,
      ModelRoutes routes,
      Clock clock) {
    this(OwnAddresses.at(publicUrl), routes::lead, DescriptorFiles.in(folder), clock);
    routes.check(files.keySet());
  }

  Catalog(OwnAddresses own) {
    this(own, UnaryOperator.identity(), List.of(), Clock.systemUTC());
  }

  private Catalog(
      OwnAddresses own, UnaryOperator<VideoModel> routes, List<DescriptorText> added, Clock clock) {
    this.clock = clock;
    this.reader = new DescriptorReader(tree(DescriptorFiles.vocabulary()), own);
    this.routes = routes;
    Stream.concat(DescriptorFiles.shipped().stream(), added.stream())
        .map(text -> entry(read(text), text, null, List.of()))
        .forEach(this::file);
    this.shelf = new Shelf(files.values(), clock.instant());
  }

  /** All models that are shown, in the order of the square. */
  public List<VideoModel> all() {
    return shelf().shown();
  }

  /** The model of that id or alias, if it is shown. */
  public Optional<VideoModel> find(String idOrAlias) {
    return shelf().entry(idOrAlias).filter(each -> !each.isHidden()).map(CatalogEntry::model);
  }

  /** The same, shown or hidden: for what was made with it. */
  public Optional<VideoModel> known(String idOrAlias) {
    return shelf().entry(idOrAlias).map(CatalogEntry::model);
  }

  /** The model that replaces a retired one. */
  public Optional<VideoModel> successor(VideoModel model) {
    return Optional.ofNullable(model.retirement()).flatMap(end -> find(end.replacedBy()));
  }

  /** All models with what stands behind them, hidden ones too. */
  public List<CatalogEntry> entries() {
    return shelf().entries();
  }

  /** One of them. */
  public Optional<CatalogEntry> entry(String id) {
    return shelf().entry(id).filter(each -> each.model().id().equals(id));
  }

  /** True if a file tells of that model, whatever is imported. */
  public boolean hasFile(String id) {
    return files.containsKey(id);
  }

  /**
   * Reads a descriptor.
   *
   * @throws IllegalArgumentException saying what it lacks
   */
  public VideoModel read(DescriptorText text) {
    try {
      return routes.apply(reader.read(tree(text.yaml()), text.version()));
    } catch (RuntimeException e) {
      // It is somebody's input: whatever reading trips over is wrong with it.
      throw new IllegalArgumentException(text.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * What operators published takes the place of what was published before. An imported model takes
   * the place of a file with its id.
   *
   * @throws IllegalArgumentException if two models would answer to the same id or alias; nothing
   *     has changed then
   */
  public synchronized void publish(Published published) {
    shelf = arranged(published);
  }

  /**
   * Says whether all could stand together.
   *
   * @throws IllegalArgumentException as {@link #publish} does
   */
  public void rehearse(Published published) {
    arranged(published);
  }

  /** As it is now: prices of the book begin to hold at their moment. */
  private Shelf shelf() {
    Shelf known = shelf;
    return known.holdsAt(clock.instant()) ? known : turned();
  }

  private synchronized Shelf turned() {
    Instant now = clock.instant();
    if (!shelf.holdsAt(now)) {
      shelf = shelf.at(now);
    }
    return shelf;
  }

  private Shelf arranged(Published published) {
    Map<String, CatalogEntry> all = new LinkedHashMap<>(files);
    for (DescriptorText text : published.imported()) {
      VideoModel model = read(text);
      all.put(model.id(), entry(model, text, null, List.of()));
    }
    all.replaceAll(
        (id, each) ->
            entry(
                each.described(),
                each.text(),
                published.decisions().get(id),
                published.prices().getOrDefault(id, List.of())));
    return new Shelf(all.values(), clock.instant());
  }

  private CatalogEntry entry(
      VideoModel described,
      DescriptorText text,
      @Nullable Decision decision,
      List<PriceVersion> prices) {
    return CatalogEntry.of(described, text, decision, prices, clock.instant());
  }

  private void file(CatalogEntry entry) {
    if (files.put(entry.model().id(), entry) != null) {
      throw new IllegalArgumentException("Two models answer to " + entry.model().id());
    }
  }

  private JsonNode tree(String text) {
    try {
      return yaml.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no YAML: " + e.getOriginalMessage(), e);
    }
  }
}
