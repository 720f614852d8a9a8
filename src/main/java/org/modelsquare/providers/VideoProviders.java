package org.modelsquare.providers;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
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

  /** The names of all providers that have what they need. */
  public List<String> connected() {
    return byId.values().stream()
        .filter(VideoProvider::isConnected)
        .map(VideoProvider::id)
        .sorted()
        .toList();
  }

  /** True if a provider of that name exists and has what it needs. */
  public boolean isConnected(String id) {
    return find(id).map(VideoProvider::isConnected).orElse(false);
  }
}
