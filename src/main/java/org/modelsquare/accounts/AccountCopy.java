package org.modelsquare.accounts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/** The account itself, without what guards it. */
@Singleton
class AccountCopy implements PersonalData {

  private static final String ROWS =
      """
      select id, email, email_confirmed_at, display_name, language, time_zone, created_at
      from account where id = ?
      """;

  private final JsonRows rows;

  AccountCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "account.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
