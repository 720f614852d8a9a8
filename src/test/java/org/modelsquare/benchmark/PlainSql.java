package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ceiling of plain SQL: pgbench runs a job's own statements one by one, without the server. */
record PlainSql(EngineRoom room, Clones clones) {

  private static final String SCRIPT = "src/test/resources/benchmark/settle-one.sql";
  private static final int CLIENTS = 16;
  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

  /** Settles about that many jobs of its own; how many a second. */
  double run(int jobs) throws IOException, InterruptedException, SQLException {
    int each = Math.max(1, jobs / CLIENTS);
    long first =
        clones.add(
            room.connection(),
            each * CLIENTS,
            EngineRoom.NEVER,
            Duration.ZERO,
            Duration.ofSeconds(1));
    room.update(
        """
        update job_due set lease_token = right(job_id, 16)::bigint, lease_until = 'infinity'
        where starts_with(job_id, ?)
          and case when job_id ~ '[0-9]{16}$' then right(job_id, 16)::bigint >= ? else false end
        """,
        clones.prefix() + "0",
        first);
    Clones.analyze(room.connection());
    return pgbench(first, each);
  }

  private double pgbench(long first, int each) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                CLIENTS + "",
                "-j",
                "2",
                "-t",
                each + "",
                "-f",
                SCRIPT,
                "-D",
                "i=-1",
                "-D",
                "start=" + first,
                "-D",
                "clients=" + CLIENTS,
                "-D",
                "prefix=" + clones.prefix(),
                "-h",
                "127.0.0.1",
                "-p",
                room.server().databasePort() + "",
                "-U",
                "modelsquare",
                "modelsquare"));
    builder.environment().put("PGPASSWORD", room.server().databasePassword());
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(text);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IOException("pgbench: " + text);
    }
    return Double.parseDouble(rate.group(1));
  }
}
