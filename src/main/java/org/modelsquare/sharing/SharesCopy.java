package org.modelsquare.sharing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.JsonRows;
import org.modelsquare.accounts.PersonalData;

/** The links that the account has made to its videos. */
@Singleton
class SharesCopy implements PersonalData {

  private static final String ROWS =
      """
      select job_id, with_prompt, created_at, expires_at, revoked_at
      from share_link where account_id = ? order by id
      """;

  private final JsonRows rows;

  SharesCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "shares.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
