package org.modelsquare.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** OpenTelemetry, which does nothing unless there is a collector to tell. */
@RegisterForReflection(
    classNames = "io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider")
class Telemetry {

  private static final String PATH = "/v1/traces";
  private static final Duration DELAY = Duration.ofSeconds(2);

  @Produces
  @Singleton
  OpenTelemetry telemetry(
      TracesSettings settings,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    if (settings.endpoint().isEmpty()) {
      return OpenTelemetry.noop();
    }
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(address(settings.endpoint().get()));
    for (String header : settings.headers().orElse(List.of())) {
      String[] parts = header.split("=", 2);
      if (parts.length < 2 || parts[0].isBlank()) {
        throw unusable("modelsquare.traces.headers must be name=value,name=value");
      }
      exporter.addHeader(parts[0].strip(), parts[1].strip());
    }
    Attributes service =
        Attributes.of(
            AttributeKey.stringKey("service.name"),
            name,
            AttributeKey.stringKey("service.version"),
            version);
    SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(Resource.create(service)))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio(settings))))
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter.build()).setScheduleDelay(DELAY).build())
            .build();
    return OpenTelemetrySdk.builder().setTracerProvider(tracers).build();
  }

  /** What is not sent yet is sent. */
  void close(@Disposes OpenTelemetry telemetry) {
    if (telemetry instanceof OpenTelemetrySdk sdk) {
      sdk.close();
    }
  }

  private static String address(String endpoint) {
    URI uri;
    try {
      uri = URI.create(endpoint.strip());
    } catch (IllegalArgumentException e) {
      throw unusable("modelsquare.traces.endpoint must be an address such as http://host:4318");
    }
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
      throw unusable("modelsquare.traces.endpoint must be an address such as http://host:4318");
    }
    String text = uri.toString();
    return text.endsWith(PATH) ? text : text.replaceAll("/$", "") + PATH;
  }

  private static double ratio(TracesSettings settings) {
    double ratio = settings.ratio();
    if (!(ratio >= 0 && ratio <= 1)) {
      throw unusable("modelsquare.traces.ratio must be between 0 and 1");
    }
    return ratio;
  }

  private static IllegalArgumentException unusable(String problem) {
    return new IllegalArgumentException(problem);
  }
}
