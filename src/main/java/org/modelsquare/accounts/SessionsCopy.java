package org.modelsquare.accounts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/** Where the account is signed in. */
@Singleton
class SessionsCopy implements PersonalData {

  private static final String ROWS =
      """
      select user_agent, created_at, last_seen_at
      from account_session where account_id = ? order by created_at
      """;

  private final JsonRows rows;

  SessionsCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "sessions.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
