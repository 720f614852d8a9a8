package org.modelsquare.credits;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.modelsquare.accounts.PersonalData;

/** Every movement of the account's credits. */
@Singleton
class LedgerCopy implements PersonalData {

  private final LedgerLines lines;

  LedgerCopy(LedgerLines lines) {
    this.lines = lines;
  }

  @Override
  public String file() {
    return "credits.csv";
  }

  @Override
  public void write(String accountId, OutputStream out) throws IOException {
    new LedgerCsv(lines, accountId, LedgerFilter.ALL).write(out);
  }
}
