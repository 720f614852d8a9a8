package org.modelsquare.credits;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Csv;
import org.modelsquare.credits.LedgerLine.Movement;

/** A ledger, filtered, as RFC 4180 text that a spreadsheet shows but does not execute. */
final class LedgerCsv {

  private static final int BATCH = 500;
  private static final String HEADER =
      "time,kind,job,reason,available_change,available_after,held_change,held_after";

  private final LedgerLines lines;
  private final String accountId;
  private final LedgerFilter filter;

  LedgerCsv(LedgerLines lines, String accountId, LedgerFilter filter) {
    this.lines = lines;
    this.accountId = accountId;
    this.filter = filter;
  }

  /** Writes batch by batch, so that a long ledger is never in memory as a whole. */
  void write(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.append(Csv.BYTE_ORDER_MARK).append(HEADER).append("\r\n");
    List<LedgerLine> batch;
    long before = Long.MAX_VALUE;
    do {
      batch = lines.of(accountId, before, filter, BATCH);
      for (LedgerLine line : batch) {
        writer.append(row(line)).append("\r\n");
        before = line.id();
      }
    } while (batch.size() == BATCH);
    writer.flush();
  }

  static String row(LedgerLine line) {
    return Stream.of(
            line.at().toString(),
            LedgerPage.code(line.kind()),
            Csv.text(line.jobId()),
            Csv.text(line.reason()),
            change(line.available()),
            after(line.available()),
            change(line.held()),
            after(line.held()))
        .collect(Collectors.joining(","));
  }

  private static String change(@Nullable Movement movement) {
    return movement == null ? "" : movement.amount().toString();
  }

  private static String after(@Nullable Movement movement) {
    return movement == null ? "" : movement.after().toString();
  }
}
