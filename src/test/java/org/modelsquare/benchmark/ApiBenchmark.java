package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelsquare.benchmark.Load.Call;
import org.modelsquare.chaos.Books;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * Submit and status of the API beside a bare handler and, where it is installed, Portkey's gateway
 * in front of that handler, in turns. Nothing works on the jobs meanwhile. A run after which the
 * books are wrong counts for nothing.
 */
record ApiBenchmark(Plan plan, Table table) {

  private static final int[] CONNECTIONS = {1, 16, 64};
  private static final int OVERLOAD = 256;
  private static final int PACED_CONNECTIONS = 32;
  private static final String OURS = "ours";
  private static final String BODY =
      "{\"model\":\"sandbox-reel\",\"prompt\":\"A heron over a slow river\",\"duration\":3,"
          + "\"aspect_ratio\":\"16:9\",\"resolution\":\"720p\"}";
  private static final String CHAT =
      "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"A heron over a slow"
          + " river\"}],\"max_tokens\":100,\"temperature\":0.5}";
  private static final List<String> SETTINGS =
      List.of(
          "-Dmodelsquare.jobs.dispatcher.enabled=false",
          "-Dmodelsquare.rate-limits.groups.default.submit=100000000",
          "-Dmodelsquare.rate-limits.groups.default.query=100000000");

  void run() throws IOException, InterruptedException, SQLException {
    try (Laboratory laboratory = new Laboratory()) {
      PackagedServer server = laboratory.server(SETTINGS);
      server.awaitPage("/q/health/ready");
      ConsoleVisitor person = ConsoleVisitor.signUp(server.address(), "api@example.org");
      Map<String, String> key = Map.of("Authorization", "Bearer " + person.createKey("benchmark"));
      String job = person.order("sandbox-reel", "first", Map.of("prompt", "x", "duration", "3"));
      URI generations = server.address().resolve("/v1/videos/generations");
      URI task = URI.create(generations + "/" + job);
      URI floor = laboratory.floor(laboratory.emptyPage());
      Map<String, Call> status = targets(laboratory, floor, new Call(task, key, null));
      Map<String, Call> submit = targets(laboratory, floor, new Call(generations, key, BODY));
      warm(status, submit);
      rounds("status", status);
      table.add("MiB JVM / PostgreSQL, after status load", Memory.of(server).toString());
      try (Connection connection = server.connect()) {
        long before = new Books(connection).number("select count(*) from job");
        rounds("submit", submit);
        // What was under way when the load ended still comes to its end.
        Laboratory.rest(5);
        books(new Books(connection), before);
      }
      table.add("MiB JVM / PostgreSQL, after submit load", Memory.of(server).toString());
    }
  }

  private static Map<String, Call> targets(Laboratory laboratory, URI floor, Call ours)
      throws IOException {
    Map<String, Call> targets = new LinkedHashMap<>();
    targets.put(OURS, ours);
    targets.put(
        "bare handler",
        new Call(floor.resolve(ours.target().getPath()), ours.headers(), ours.body()));
    laboratory
        .portkey(floor)
        .ifPresent(
            gateway ->
                targets.put(
                    "Portkey",
                    new Call(
                        gateway.resolve("/v1/chat/completions"),
                        Map.of(
                            "Authorization", "Bearer sk-benchmark",
                            "x-portkey-provider", "openai",
                            "x-portkey-custom-host", floor + "/v1"),
                        CHAT)));
    return targets;
  }

  private void warm(Map<String, Call> status, Map<String, Call> submit)
      throws IOException, InterruptedException {
    for (Map<String, Call> targets : List.of(status, submit)) {
      for (Map.Entry<String, Call> each : targets.entrySet()) {
        boolean ours = each.getKey().equals(OURS);
        Load.full(each.getValue(), 16, Math.max(2, ours ? plan.warmUp() : plan.warmUp() / 4));
      }
    }
  }

  private void rounds(String what, Map<String, Call> targets)
      throws IOException, InterruptedException {
    double peak = 0;
    for (int connections : CONNECTIONS) {
      Map<String, Sample> rates = new LinkedHashMap<>();
      Map<String, Sample> tails = new LinkedHashMap<>();
      for (int i = 0; i < plan.rounds(); i++) {
        for (Map.Entry<String, Call> each : targets.entrySet()) {
          Load load = Load.full(each.getValue(), connections, plan.seconds());
          rates.computeIfAbsent(each.getKey(), n -> new Sample()).add(load.perSecond());
          tails.computeIfAbsent(each.getKey(), n -> new Sample()).add(load.p99());
        }
      }
      row(what + ", requests/s, c=" + connections, rates, 0);
      row(what + ", p99 ms, c=" + connections, tails, 2);
      peak = Math.max(peak, rates.getOrDefault(OURS, new Sample()).median());
    }
    Call ours = targets.getOrDefault(OURS, new Call(URI.create("/"), Map.of(), null));
    Load calm = Load.paced(ours, PACED_CONNECTIONS, plan.seconds(), peak / 2);
    table.add(what + ", p99 ms at half of the best rate", format("%.2f", calm.p99()));
    Load over = Load.full(ours, OVERLOAD, plan.seconds());
    table.add(
        what + " under overload, c=" + OVERLOAD,
        format("%.2f of the best rate", over.perSecond() / peak),
        format("p99 %.0f ms", over.p99()));
  }

  private void row(String what, Map<String, Sample> samples, int decimals) {
    StringBuilder beside = new StringBuilder();
    String ours = "";
    for (Map.Entry<String, Sample> each : samples.entrySet()) {
      String text = each.getValue().text(decimals);
      if (each.getKey().equals(OURS)) {
        ours = text;
      } else {
        beside.append(beside.isEmpty() ? "" : "; ").append(each.getKey()).append(' ').append(text);
      }
    }
    table.add(what, ours, beside.toString());
  }

  /** Each accepted order is a job with one hold, and the ledger sums to nothing. */
  private void books(Books books, long before) throws SQLException {
    long jobs = books.number("select count(*) from job");
    long holds = books.number("select count(*) from ledger_transfer where kind = 'HOLD'");
    long sum = books.number("select coalesce(sum(amount), 0) from ledger_entry");
    long held = books.number("select coalesce(sum(held), 0) from ledger_balance");
    long sold = books.number("select coalesce(sum(amount), 0) from job");
    boolean right = jobs == holds && sum == 0 && held == sold;
    table.add(
        "books after the submissions",
        right ? "right" : "WRONG: the figures above count for nothing",
        "%d jobs, %d holds, ledger %d".formatted(jobs - before, holds, sum));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
