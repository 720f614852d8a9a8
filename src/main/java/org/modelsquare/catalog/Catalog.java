package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.catalog.parameters.OwnAddresses;

/** The models of this build, in the order of the square. */
@Singleton
public class Catalog {

  private static final String FOLDER = "catalog/";
  private static final int VERSION_DIGITS = 12;

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final List<VideoModel> models;
  private final Map<String, VideoModel> byId = new HashMap<>();

  @Inject
  Catalog(
      @ConfigProperty(name = "modelsquare.public-url") String publicUrl,
      @ConfigProperty(name = "modelsquare.catalog.folder") Optional<String> folder,
      ModelRoutes routes) {
    this(OwnAddresses.at(publicUrl), routes::lead, added(folder));
    routes.check(models.stream().map(VideoModel::id).collect(Collectors.toSet()));
  }

  Catalog(OwnAddresses own) {
    this(own, UnaryOperator.identity(), List.of());
  }

  private Catalog(OwnAddresses own, UnaryOperator<VideoModel> routes, List<Path> added) {
    DescriptorReader reader = new DescriptorReader(tree(bytes("vocabulary.yaml")), own);
    this.models =
        Stream.concat(
                ids().stream().map(id -> read(reader, FOLDER + id + ".yaml", bytes(id + ".yaml"))),
                added.stream().map(file -> read(reader, file.toString(), bytes(file))))
            .map(routes)
            .toList();
    for (VideoModel model : models) {
      register(model.id(), model);
      model.aliases().forEach(alias -> register(alias, model));
    }
  }

  /** All models in the order of the square. */
  public List<VideoModel> all() {
    return models;
  }

  /** The model of that id or alias. */
  public Optional<VideoModel> find(String idOrAlias) {
    return Optional.ofNullable(byId.get(idOrAlias));
  }

  /** The model that replaces a retired one. */
  public Optional<VideoModel> successor(VideoModel model) {
    return Optional.ofNullable(model.retirement()).flatMap(end -> find(end.replacedBy()));
  }

  private void register(String id, VideoModel model) {
    if (byId.put(id, model) != null) {
      throw new IllegalArgumentException("Two models answer to " + id);
    }
  }

  /** A native image cannot list a folder, so an index names the files. */
  private static List<String> ids() {
    return new String(bytes("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /**
   * The operator's own descriptors: each file of the folder is a model, in order of their names.
   */
  private static List<Path> added(Optional<String> folder) {
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(folder.get()))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VideoModel read(DescriptorReader reader, String name, byte[] file) {
    try {
      return reader.read(tree(file), version(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private JsonNode tree(byte[] file) {
    try {
      return yaml.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + FOLDER + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(byte[] file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
