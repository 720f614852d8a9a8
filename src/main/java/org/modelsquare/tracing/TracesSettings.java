package org.modelsquare.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whether the way of orders is recorded, and who is told. */
@ConfigMapping(prefix = "modelsquare.traces")
interface TracesSettings {

  /** A collector's OTLP address over HTTP, such as {@code http://collector:4318}; none: off. */
  Optional<String> endpoint();

  /** Which part of the requests is recorded, 0 to 1. */
  @WithDefault("1.0")
  double ratio();

  /** Headers that the collector wants to see: {@code name=value}, separated by commas. */
  Optional<List<String>> headers();

  /**
   * True if callers' {@code traceparent} is continued, as behind a proxy that records too. Without
   * it one may not decide from outside what is recorded; theirs is linked.
   */
  @WithDefault("false")
  boolean trustCallers();
}
