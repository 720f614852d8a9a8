package org.modelsquare.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Records work as spans. */
@Singleton
public class Traces {

  private static final String SCOPE = "org.modelsquare";
  private static final int FIRST_ERROR = 400;

  private final Tracer tracer;

  Traces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer(SCOPE);
  }

  /**
   * Does a piece of work on an order in a span of its own. Without a trail nothing is recorded.
   *
   * @param trail from {@link Trail#begin} when the order was placed
   */
  public void step(String name, @Nullable String trail, String jobId, Runnable work) {
    if (trail == null) {
      work.run();
      return;
    }
    Span span =
        builder(name).setParent(Trail.back(trail)).setAttribute(Marks.JOB, jobId).startSpan();
    try (Scope scope = span.makeCurrent()) {
      work.run();
    } catch (RuntimeException e) {
      failed(span, e);
      throw e;
    } finally {
      span.end();
    }
  }

  /**
   * Begins a call to a provider within the present span; outside of one it is not recorded.
   *
   * @param account whose credentials are used
   * @param host who is called
   */
  public Span call(String account, @Nullable String host) {
    if (host == null || !Here.span().getSpanContext().isSampled()) {
      return Span.getInvalid();
    }
    return builder(host)
        .setParent(Here.context())
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute(Marks.HOST, host)
        .setAttribute(Marks.PROVIDER_ACCOUNT, account)
        .startSpan();
  }

  /** Notes which request a call is; the rest of its address may hold ids. */
  public static void method(String method) {
    Span.current().setAttribute(Marks.METHOD, method);
  }

  /** Notes the answer of whoever was called. */
  public static void answered(Span span, int status) {
    span.setAttribute(Marks.STATUS, status);
    if (status >= FIRST_ERROR) {
      span.setStatus(StatusCode.ERROR);
    }
  }

  /** Notes a failure by its kind: messages may quote what somebody wrote. */
  public static void failed(Span span, Throwable failure) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute(Marks.ERROR, failure.getClass().getName());
  }

  SpanBuilder builder(String name) {
    return tracer.spanBuilder(name);
  }
}
