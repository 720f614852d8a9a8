package org.modelsquare.api;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.NewKey;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Key holders at the door, for tests. */
@Singleton
public class DoorHouse {

  private final Studio studio;
  private final ApiKeys keys;

  DoorHouse(Studio studio, ApiKeys keys) {
    this.studio = studio;
    this.keys = keys;
  }

  /** A newcomer with a key for everything. */
  public Holder holder() {
    return holder(EnumSet.allOf(Scope.class), Set.of(), List.of(), null);
  }

  /** A newcomer with a key on these terms. */
  public Holder holder(
      Set<Scope> scopes, Set<String> models, List<String> networks, @Nullable Instant expiresAt) {
    Visitor visitor = studio.newcomer();
    NewKey made =
        keys.create(
            visitor.account(),
            new KeyTerms("robot", scopes, models, networks, expiresAt, KeyLimits.NONE));
    return new Holder(visitor, made.key().id(), made.secret().text());
  }

  /** A request with a key. */
  public static RequestSpecification with(String secret) {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + secret);
  }

  /**
   * Somebody with a key.
   *
   * @param visitor the person
   * @param keyId the key
   * @param secret its secret
   */
  public record Holder(Visitor visitor, String keyId, String secret) {

    /** A request with the key. */
    public RequestSpecification request() {
      return with(secret);
    }

    /** A JSON request with the key. */
    public RequestSpecification json(String body) {
      return request().contentType("application/json").body(body);
    }
  }
}
