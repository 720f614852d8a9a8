package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.modelsquare.api.Caller;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.Balances;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeySpent;

/** What can still be spent, and what was. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys and balances")
@Blocking
public class BalancesApi {

  private static final int CREDITS_PER_USD = 200;
  private static final int UNLIMITED = -1;
  private static final KeySpent NOTHING = new KeySpent(Credits.ZERO, Credits.ZERO, Credits.ZERO);

  private final Balances balances;
  private final ApiKeys keys;
  private final Caller caller;

  BalancesApi(Balances balances, ApiKeys keys, Caller caller) {
    this.balances = balances;
    this.keys = keys;
    this.caller = caller;
  }

  /**
   * Of the key: its own limit, or of a key without one what the account has, with the contract's
   * sign for no limit in {@code remain_balance}.
   */
  @GET
  @Path("balance")
  @RolesAllowed("balance:read")
  @ResponseHeader(name = "Cache-Control", value = "private, no-store")
  @Operation(operationId = "getKeyBalance", summary = "What the key can spend")
  public ObjectNode ofKey() {
    ApiKey key = caller.key();
    Credits used = keys.spent(key.accountId()).getOrDefault(key.id(), NOTHING).total();
    Credits available = balances.of(key.accountId()).available();
    Credits limit = key.limits().total();
    if (limit == null) {
      ObjectNode answer = answer(available, used, true);
      return answer.put("remain_balance", UNLIMITED);
    }
    Credits left = limit.minus(used).max(Credits.ZERO);
    return answer(left.compareTo(available) < 0 ? left : available, used, false);
  }

  /** Of the account. */
  @GET
  @Path("user/balance")
  @RolesAllowed("balance:read")
  @ResponseHeader(name = "Cache-Control", value = "private, no-store")
  @Operation(operationId = "getAccountBalance", summary = "What the account can spend")
  public ObjectNode ofAccount() {
    String account = caller.accountId();
    return answer(balances.of(account).available(), balances.spentBy(account), false);
  }

  private static ObjectNode answer(Credits left, Credits used, boolean unlimited) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("success", true)
        .put("remain_balance", new BigDecimal(left.usd()))
        .put("used_balance", new BigDecimal(used.usd()))
        .put("remain_credits", new BigDecimal(left.toString()))
        .put("used_credits", new BigDecimal(used.toString()))
        .put("credits_per_usd", CREDITS_PER_USD)
        .put("unlimited_quota", unlimited);
  }
}
