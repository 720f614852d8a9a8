package org.modelsquare.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way back to the span in which an order was placed, as one line of text that outlives the
 * process: the value of a <a href="https://www.w3.org/TR/trace-context/">traceparent</a> header.
 */
public final class Trail {

  static final String HEADER = "traceparent";
  private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

  private Trail() {}

  /** The trail from here, where that order is placed; null if nobody records what happens here. */
  public static @Nullable String begin(String jobId) {
    Span span = Here.span();
    if (!span.getSpanContext().isSampled()) {
      return null;
    }
    span.setAttribute(Marks.JOB, jobId);
    Map<String, String> line = new HashMap<>();
    FORMAT.inject(Context.root().with(span), line, (to, key, value) -> line.put(key, value));
    return line.get(HEADER);
  }

  /** Says which request it is that happens here, by the id that its answer carries. */
  public static void name(String requestId) {
    Here.span().setAttribute(Marks.REQUEST, requestId);
  }

  /** The context at the other end of a trail; what is no trail leads nowhere. */
  static Context back(String trail) {
    return FORMAT.extract(Context.root(), trail, Line.INSTANCE);
  }

  private enum Line implements TextMapGetter<String> {
    INSTANCE;

    @Override
    public Iterable<String> keys(String trail) {
      return List.of(HEADER);
    }

    @Override
    public @Nullable String get(@Nullable String trail, String key) {
      return HEADER.equals(key) ? trail : null;
    }
  }
}
