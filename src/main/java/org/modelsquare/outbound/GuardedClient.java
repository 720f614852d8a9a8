package org.modelsquare.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.modelsquare.outbound.OutboundFailure.Kind;

/**
 * The one client for addresses that users can influence. It asks for the name's addresses itself,
 * refuses if a single one of them is not public, and connects to one that it has looked at: there
 * is no second question whose answer could differ. The certificate and the {@code Host} header go
 * by the name. It follows no redirect, uses no proxy, keeps no cookie and no connection, unpacks
 * nothing, and ends after a time.
 */
@Singleton
public class GuardedClient {

  /** Of several addresses of one name, so many are tried. */
  private static final int DOORS = 3;

  private static final int AT_ONCE = 1024;

  private final OutboundPolicy policy;
  private final BoundedLookup names;
  private final OutboundSettings settings;
  private final HttpClient client;

  @Inject
  GuardedClient(
      OutboundPolicy policy, BoundedLookup names, OutboundSettings settings, Vertx vertx) {
    this(policy, names, settings, vertx, new HttpClientOptions());
  }

  /** With options of a test, such as whom to trust. */
  GuardedClient(
      OutboundPolicy policy,
      BoundedLookup names,
      OutboundSettings settings,
      Vertx vertx,
      HttpClientOptions options) {
    this.policy = policy;
    this.names = names;
    this.settings = settings;
    this.client =
        vertx.createHttpClient(
            options
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
                .setMaxPoolSize(AT_ONCE)
                .setKeepAlive(false)
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setTrustAll(false)
                .setVerifyHost(true));
  }

  /**
   * Makes a call and waits for the answer. Not for threads that must not block.
   *
   * @throws OutboundRefused if the address must not be called; nothing was connected to then
   * @throws OutboundFailure if there was no whole answer in time
   */
  public OutboundAnswer send(OutboundCall call) throws IOException {
    OutboundAddress address = policy.read(call.url());
    if (call.body().length > settings.maxRequestBytes()) {
      throw new IllegalArgumentException("a body of " + call.body().length + " bytes is too large");
    }
    Deadline deadline = Deadline.in(settings.totalTimeout());
    return knock(
        address,
        policy.terms(),
        deadline,
        door -> new Exchange(client, address, door, call).run(deadline));
  }

  /**
   * Asks for something large and waits until the answer begins. Not for threads that must not
   * block.
   *
   * @throws OutboundRefused if the address must not be called; nothing was connected to then
   * @throws OutboundFailure if no answer began in time
   */
  public OutboundStream open(OutboundFetch fetch) throws IOException {
    OutboundTerms terms = policy.terms(fetch.url(), fetch.trusted());
    OutboundAddress address = OutboundAddress.of(fetch.url(), terms);
    Deadline deadline = Deadline.in(fetch.head());
    return knock(
        address,
        terms,
        deadline,
        door ->
            new Opening(fetch)
                .run(client, Exchange.options(HttpMethod.GET, address, door, deadline), deadline));
  }

  private <T> T knock(
      OutboundAddress address, OutboundTerms terms, Deadline deadline, AtDoor<T> visit)
      throws IOException {
    List<InetAddress> doors = doors(address, terms, deadline);
    OutboundFailure closed = null;
    for (InetAddress door : doors.subList(0, Math.min(DOORS, doors.size()))) {
      try {
        return visit.to(door);
      } catch (OutboundFailure failure) {
        if (failure.kind() != Kind.NO_CONNECTION) {
          throw failure;
        }
        closed = failure;
      }
    }
    throw closed == null
        ? new OutboundFailure(Kind.UNKNOWN_HOST, new IOException(address.host()))
        : closed;
  }

  /** All addresses of the host, every one of them checked. */
  private List<InetAddress> doors(OutboundAddress address, OutboundTerms terms, Deadline deadline)
      throws IOException {
    Optional<InetAddress> literal = Literals.parse(HostRules.bare(address.host()));
    long wait = Math.min(settings.connectTimeout().toMillis(), deadline.millisLeft());
    List<InetAddress> found =
        literal.isPresent() ? List.of(literal.get()) : names.find(address.host(), wait);
    for (InetAddress each : found) {
      Optional<Reason> wrong = HostRules.check(each, terms);
      if (wrong.isPresent()) {
        throw new OutboundRefused(wrong.get());
      }
    }
    return found;
  }

  @PreDestroy
  void stop() {
    client.close();
  }

  /** What is done at one address of a host. */
  @FunctionalInterface
  private interface AtDoor<T> {
    T to(InetAddress door) throws OutboundFailure;
  }
}
