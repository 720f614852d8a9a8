package org.modelsquare.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.NewKey;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.Studio.Visitor;

/** People who have a key. */
@Singleton
public class ApiHouse {

  private final Studio studio;
  private final ApiKeys keys;

  ApiHouse(Studio studio, ApiKeys keys) {
    this.studio = studio;
    this.keys = keys;
  }

  /** Somebody who has just signed up, with 10 credits and a key that may do everything. */
  public Holder holder() {
    return key(studio.newcomer(), EnumSet.allOf(Scope.class), KeyLimits.NONE);
  }

  /** One more key of somebody. */
  public Holder key(Visitor visitor, Set<Scope> scopes, KeyLimits limits) {
    KeyTerms terms = new KeyTerms("test", scopes, Set.of(), List.of(), null, limits);
    NewKey made = keys.create(visitor.account(), terms);
    return new Holder(visitor, made.secret().text(), made.key().id());
  }

  /** Stops a key for a while. */
  public void pause(Holder holder) {
    keys.pause(holder.visitor().account(), holder.keyId());
  }

  /**
   * Somebody with a key.
   *
   * @param secret as it is sent
   */
  public record Holder(Visitor visitor, String secret, String keyId) {

    /** A call with the key, with JSON unless said otherwise. */
    public RequestSpecification call() {
      return given()
          .redirects()
          .follow(false)
          .contentType(ContentType.JSON)
          .header("Authorization", "Bearer " + secret);
    }
  }
}
