package org.modelsquare.uploads;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.JsonRows;
import org.modelsquare.accounts.PersonalData;

/** The reference images that the account has brought. */
@Singleton
class UploadsCopy implements PersonalData {

  private static final String ROWS =
      """
      select id, format, size_bytes, width, height, created_at, last_used_at
      from upload where account_id = ? order by id
      """;

  private final JsonRows rows;

  UploadsCopy(JsonRows rows) {
    this.rows = rows;
  }

  @Override
  public String file() {
    return "uploads.json";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    rows.write(ROWS, accountId, out);
  }
}
