package org.modelsquare.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.catalog.parameters.OwnAddresses;

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
  private volatile Shelf shelf;

  @Inject
  Catalog(
      @ConfigProperty(name = "modelsquare.public-url") String publicUrl,
      @ConfigProperty(name = "modelsquare.catalog.folder") Optional<String> folder,
      ModelRoutes routes) {
    this(OwnAddresses.at(publicUrl), routes::lead, DescriptorFiles.in(folder));
    routes.check(files.keySet());
  }

  Catalog(OwnAddresses own) {
    this(own, UnaryOperator.identity(), List.of());
  }

  private Catalog(OwnAddresses own, UnaryOperator<VideoModel> routes, List<DescriptorText> added) {
    this.reader = new DescriptorReader(tree(DescriptorFiles.vocabulary()), own);
    this.routes = routes;
    Stream.concat(DescriptorFiles.shipped().stream(), added.stream())
        .map(text -> CatalogEntry.of(read(text), text, null))
        .forEach(this::file);
    this.shelf = new Shelf(files.values());
  }

  /** All models that are shown, in the order of the square. */
  public List<VideoModel> all() {
    return shelf.shown();
  }

  /** The model of that id or alias, if it is shown. */
  public Optional<VideoModel> find(String idOrAlias) {
    return shelf.entry(idOrAlias).filter(each -> !each.isHidden()).map(CatalogEntry::model);
  }

  /** The same, shown or hidden: for what was made with it. */
  public Optional<VideoModel> known(String idOrAlias) {
    return shelf.entry(idOrAlias).map(CatalogEntry::model);
  }

  /** The model that replaces a retired one. */
  public Optional<VideoModel> successor(VideoModel model) {
    return Optional.ofNullable(model.retirement()).flatMap(end -> find(end.replacedBy()));
  }

  /** All models with what stands behind them, hidden ones too. */
  public List<CatalogEntry> entries() {
    return shelf.entries();
  }

  /** One of them. */
  public Optional<CatalogEntry> entry(String id) {
    return shelf.entry(id).filter(each -> each.model().id().equals(id));
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
   * @param imported descriptors that can be read
   * @param decisions by the model's id
   * @throws IllegalArgumentException if two models would answer to the same id or alias; nothing
   *     has changed then
   */
  public void publish(Collection<DescriptorText> imported, Map<String, Decision> decisions) {
    shelf = arranged(imported, decisions);
  }

  /**
   * Says whether all could stand together.
   *
   * @throws IllegalArgumentException as {@link #publish} does
   */
  public void rehearse(Collection<DescriptorText> imported, Map<String, Decision> decisions) {
    arranged(imported, decisions);
  }

  private Shelf arranged(Collection<DescriptorText> imported, Map<String, Decision> decisions) {
    Map<String, CatalogEntry> all = new LinkedHashMap<>(files);
    for (DescriptorText text : imported) {
      VideoModel model = read(text);
      all.put(model.id(), CatalogEntry.of(model, text, null));
    }
    all.replaceAll(
        (id, entry) -> CatalogEntry.of(entry.described(), entry.text(), decisions.get(id)));
    return new Shelf(all.values());
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
