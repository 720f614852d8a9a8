package org.modelsquare.keys;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.JsonRows;
import org.modelsquare.accounts.PersonalData;

/** The account's API keys, without their secrets. */
@Singleton
class KeysCopy implements PersonalData {

  private static final String ROWS =
      """
      select id, name, scopes, models, networks, expires_at, created_at, paused_at, revoked_at,
             first_used_at, last_used_at, last_used_network
      from api_key where account_id = ? order by id
      """;

  private final JsonRows rows;

  KeysCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "keys.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
