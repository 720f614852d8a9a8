package org.modelsquare.requests;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.JsonRows;
import org.modelsquare.accounts.PersonalData;

/** The requests of the account's programs, as long as they are logged. */
@Singleton
class RequestsCopy implements PersonalData {

  private static final String ROWS =
      """
      select id, key_id, at, method, path, status, millis, job_id, error_code, body, user_agent
      from api_request where account_id = ? order by id
      """;

  private final JsonRows rows;

  RequestsCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "requests.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
