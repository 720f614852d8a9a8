package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.JsonRows;
import org.modelsquare.accounts.PersonalData;

/** Where the account is told of its jobs, without the signing secrets. */
@Singleton
class EndpointsCopy implements PersonalData {

  private static final String ROWS =
      """
      select id, key_id, url, events, created_at
      from webhook_endpoint where account_id = ? order by id
      """;

  private final JsonRows rows;

  EndpointsCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "webhooks.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
