package org.modelsquare.launches;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.JsonRows;
import org.modelsquare.accounts.PersonalData;

/** The account's drafts. */
@Singleton
class DraftsCopy implements PersonalData {

  private static final String ROWS =
      """
      select model_id, mode, parameters::jsonb as parameters, saved_at
      from draft where account_id = ? order by model_id
      """;

  private final JsonRows rows;

  DraftsCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "drafts.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
