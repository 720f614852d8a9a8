package org.modelsquare.credits;

import jakarta.inject.Singleton;
import java.util.List;

/** What the ledger says about one job. */
@Singleton
public class LedgerReceipt {

  private final LedgerLines lines;

  LedgerReceipt(LedgerLines lines) {
    this.lines = lines;
  }

  /** The transfers of a job of that account, oldest first. */
  public List<LedgerLine> of(String accountId, String jobId) {
    return lines.ofJob(accountId, jobId);
  }
}
