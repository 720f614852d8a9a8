package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Books;
import org.modelsquare.chaos.Findings;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/** The disk of the embedded database gets full while orders come in. */
final class EmbeddedFull {

  private static final String FAULT = "disk of the embedded database full";
  private static final int ORDERS = 12;
  private static final int ROUNDS = 6;
  private static final long PATIENCE_S = 180;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> OPTIONS =
      List.of("-Dmodelsquare.credits.sign-up-bonus=100000", "-Dmodelsquare.sandbox.speed=2");

  private EmbeddedFull() {}

  static void run(Path folder, Findings findings, Leftovers leftovers)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(folder);
    int port = PackagedServer.freePort();
    try {
      Volume volume = Volume.mount(PackagedServer.data(folder));
      leftovers.add(volume);
      PackagedServer server = PackagedServer.start(folder, port, OPTIONS);
      leftovers.add(server::endAll);
      server.awaitPage("/q/health/ready");
      Diagnosis doctor = new Diagnosis(server.address(), findings);
      ConsoleVisitor buyer = ConsoleVisitor.signUp(server.address(), "buyer@example.org");
      doctor.well("before " + FAULT, SOON);
      waste(server, "create table waste (t text)");
      waste(
          server,
          "insert into waste select repeat(md5(i::text), 60) from"
              + " generate_series(1, 30000) i");
      waste(server, "delete from waste");
      waste(server, "vacuum waste");
      int placed = place(buyer, "before", ORDERS);
      volume.fill();
      doctor.names(FAULT, "disk", "bad", SOON);
      for (int i = 0; i < ROUNDS; i++) {
        waste(
            server,
            "insert into waste select repeat(md5(i::text), 60) from"
                + " generate_series(1, 15000) i");
        placed += place(buyer, "during-" + i, 1);
      }
      System.out.println(FAULT + ": the doctor says " + doctor.look());
      doctor.names(FAULT + ", at the end", "disk", "bad", SOON);
      volume.free();
      boolean alone = recovers(doctor);
      findings.note(FAULT + ": came back by itself", alone);
      if (!alone) {
        server.endAll();
        server = PackagedServer.start(folder, port, OPTIONS);
        leftovers.add(server::endAll);
        server.awaitPage("/q/health/ready");
      }
      placed += place(buyer, "after", ORDERS);
      findings.note(FAULT + ": orders taken", placed);
      judge(server, findings, placed);
      doctor.well(FAULT, SOON);
    } finally {
      leftovers.end();
    }
  }

  private static boolean recovers(Diagnosis doctor) throws InterruptedException {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < SOON.toNanos()) {
      if (doctor.look().path("database").asText().startsWith("ok")) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
    }
    return false;
  }

  private static void judge(PackagedServer server, Findings findings, int placed)
      throws IOException, SQLException {
    try (Connection connection = server.connect()) {
      Books books = new Books(connection);
      long begun = System.nanoTime();
      while (books.count("select 1 from job where ended_at is null") > 0
          && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_S)) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
      findings.note(FAULT + ": jobs", books.count("select 1 from job"));
      findings.expect(
          FAULT + ": orders that were answered and are not there",
          0,
          Math.max(0, placed - books.count("select 1 from job")));
      findings.expect(
          FAULT + ": jobs that did not complete",
          0,
          books.count("select 1 from job where state <> 'completed'"));
      books.check(findings);
    }
  }

  /** How many were taken. */
  private static int place(ConsoleVisitor buyer, String name, int count)
      throws InterruptedException {
    int taken = 0;
    for (int i = 0; i < count; i++) {
      try {
        buyer.order(
            "sandbox-reel",
            name + "-" + i,
            Map.of("prompt", "A heron crosses a slow river " + name + i, "duration", "3"));
        taken++;
      } catch (IOException | IllegalStateException refused) {
        System.out.println(FAULT + ": an order is refused: " + refused.getMessage());
      }
    }
    return taken;
  }

  /** Writes as a busy house would, so that the journal of the database needs room. */
  private static void waste(PackagedServer server, String statement) {
    try (Connection connection = server.connect();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    } catch (IOException | SQLException e) {
      System.out.println(FAULT + ": the database says " + e.getMessage());
    }
  }
}
