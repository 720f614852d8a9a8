package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyTermsRefused;
import org.modelsquare.keys.NewKey;

/** Keys made with a key: each may do at most what the key that made it may do. */
@Path("/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys and balances")
@Blocking
public class TokensApi {

  /** What the contract calls the fields that the terms of a key name otherwise. */
  private static final Map<String, String> SENT =
      Map.of(
          "models", "model_limits",
          "expires_at", "expired_time",
          "limit_total", "remain_credits",
          "limit_day", "daily_credits",
          "limit_month", "monthly_credits");

  private static final int ENABLED = 1;
  private static final long MICROS_PER_QUOTA = 400;

  private final ApiKeys keys;
  private final Caller caller;
  private final Clock clock;

  TokensApi(ApiKeys keys, Caller caller, Clock clock) {
    this.keys = keys;
    this.caller = caller;
    this.clock = clock;
  }

  /** Makes a key. Its secret is in this answer and nowhere else, ever. */
  @POST
  @RolesAllowed("keys:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "createToken", summary = "Create an API key")
  public ObjectNode create(byte[] body) {
    ApiKey parent = caller.key();
    try {
      return answer(keys.create(parent, TokenRequest.read(body, parent, clock)));
    } catch (KeyTermsRefused refused) {
      List<Violation> violations =
          refused.violations().stream()
              .map(
                  each ->
                      new Violation(
                          SENT.getOrDefault(each.field(), each.field()), each.code(), each.args()))
              .toList();
      throw ApiRefusal.violations(violations);
    }
  }

  private ObjectNode answer(NewKey made) {
    ApiKey key = made.key();
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
    answer.put("message", "").put("credits_per_usd", 200);
    ObjectNode data = answer.putObject("data");
    data.put("id", key.id()).put("user_id", key.accountId());
    data.put("key", made.secret().text().substring("sk-".length()));
    data.put("status", ENABLED).put("name", key.name());
    data.put("created_time", key.times().created().getEpochSecond());
    data.put("accessed_time", 0);
    data.put("expired_time", key.expiresAt() == null ? -1 : key.expiresAt().getEpochSecond());
    Credits total = key.limits().total();
    data.put("unlimited_quota", total == null);
    data.put("remain_quota", total == null ? 0 : total.micros() / MICROS_PER_QUOTA);
    put(data, "remain_credits", total == null ? Credits.ZERO : total);
    data.put("used_quota", 0).put("used_credits", 0);
    put(data, "daily_credits", key.limits().day());
    put(data, "monthly_credits", key.limits().month());
    data.put("model_limits_enabled", !key.models().isEmpty());
    data.put("model_limits", String.join(",", new TreeSet<>(key.models())));
    data.put("group", "default").put("cross_group_retry", false);
    ArrayNode scopes = data.putArray("scopes");
    key.scopes().forEach(each -> scopes.add(each.code()));
    ArrayNode networks = data.putArray("networks");
    key.networks().forEach(networks::add);
    return answer;
  }

  private static void put(
      ObjectNode data, String name, @org.jspecify.annotations.Nullable Credits amount) {
    if (amount == null) {
      data.putNull(name);
    } else {
      data.put(name, new java.math.BigDecimal(amount.toString()));
    }
  }
}
