package org.modelsquare.providers;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The provider kits of this build. */
@Singleton
public class VideoProviders {

  private final Map<String, VideoProvider> byId;

  VideoProviders(@All List<VideoProvider> providers) {
    this.byId =
        providers.stream()
            .collect(Collectors.toUnmodifiableMap(VideoProvider::id, Function.identity()));
  }

  /** The provider of that name. */
  public Optional<VideoProvider> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All providers, by name. */
  public List<VideoProvider> all() {
    return byId.values().stream().sorted(Comparator.comparing(VideoProvider::id)).toList();
  }
}
