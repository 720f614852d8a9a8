package org.modelsquare.outbound;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The rules for addresses as this instance is configured. */
@Singleton
public class OutboundPolicy {

  private final OutboundTerms terms;

  @Inject
  OutboundPolicy(OutboundSettings settings) {
    this(
        new OutboundTerms(
            settings.allowHttp(), settings.allowPrivate(), Ports.parse(settings.ports())));
  }

  OutboundPolicy(OutboundTerms terms) {
    this.terms = terms;
  }

  /** What is wrong with an address; nothing if it may be called once its name proves public. */
  public Optional<Reason> check(String url) {
    return OutboundAddress.check(url, terms());
  }

  /**
   * Reads an address.
   *
   * @throws OutboundRefused if it must not be called
   */
  public OutboundAddress read(String url) throws OutboundRefused {
    return OutboundAddress.of(url, terms());
  }

  /** The terms for an address: looser for the origin that the operator entered. */
  OutboundTerms terms(String url, @Nullable URI trusted) {
    if (trusted == null) {
      return terms();
    }
    OutboundTerms loose = OutboundTerms.trusting(trusted);
    try {
      return OutboundAddress.of(url, loose).isOf(trusted) ? loose : terms();
    } catch (OutboundRefused e) {
      return terms();
    }
  }

  OutboundTerms terms() {
    return terms;
  }

  /** An instance that serves the public must not be one that can be sent into its own network. */
  void start(
      @Observes StartupEvent event,
      LaunchMode mode,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    check(mode, publicUrl);
  }

  void check(LaunchMode mode, URI publicUrl) {
    boolean loose = terms().http() || terms().privateAddresses();
    if (loose && mode == LaunchMode.NORMAL && "https".equalsIgnoreCase(publicUrl.getScheme())) {
      throw new IllegalStateException(
          "modelsquare.outbound.allow-http and allow-private are for development: with them every"
              + " account could make this server call addresses inside its own network. "
              + publicUrl
              + " is served to others, so the server does not start; remove both settings.");
    }
  }
}
