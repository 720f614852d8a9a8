package org.modelsquare.accounts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.modelsquare.core.Sql;

/** Writes rows of the database as a JSON array, each an object by the names of its columns. */
@Singleton
public class JsonRows {

  private final Sql sql;

  JsonRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * Writes what a query answers.
   *
   * @param query one of ours, with the account's id as its only parameter
   */
  public void write(String query, String accountId, OutputStream out) throws IOException {
    String array =
        sql.first(
                "select coalesce(jsonb_pretty(jsonb_agg(to_jsonb(r))), '[]') from (%s) r"
                    .formatted(query),
                row -> row.getString(1),
                accountId)
            .orElse("[]");
    out.write(array.getBytes(StandardCharsets.UTF_8));
  }
}
