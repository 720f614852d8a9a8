package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelsquare.chaos.Books;
import org.modelsquare.testing.PackagedServer;

/** A model's page beside a bare Qute page and a bare handler of the same size, in turns. */
record PageBenchmark(Plan plan, Table table) {

  private static final int[] CONNECTIONS = {8, 64};
  private static final int PACED_CONNECTIONS = 32;
  private static final int VIEWS = 200;
  static final String WORK =
      "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()";

  void run() throws IOException, InterruptedException, SQLException {
    try (Laboratory laboratory = new Laboratory()) {
      PackagedServer server = laboratory.server(List.of());
      server.awaitPage(Laboratory.PAGE);
      Laboratory.rest(plan.warmUp() / 2);
      String idle = Memory.of(server).toString();
      URI page = server.address().resolve(Laboratory.PAGE);
      table.add("model page, first visit, kB on the wire", PageWeight.of(page).text());
      Map<String, URI> targets = targets(laboratory, page);
      Load.full(page, CONNECTIONS[0], plan.warmUp());
      for (URI floor : targets.values()) {
        Load.full(floor, CONNECTIONS[0], Math.max(2, plan.warmUp() / 6));
      }
      for (int connections : CONNECTIONS) {
        rounds(targets, connections);
      }
      table.add("MiB JVM / PostgreSQL, idle", idle);
      table.add("MiB JVM / PostgreSQL, after load", Memory.of(server).toString());
      table.add("database transactions per page view", work(server, page));
    }
  }

  private static Map<String, URI> targets(Laboratory laboratory, URI page)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    Path file = laboratory.folder().resolve("page.html");
    Files.writeString(file, answer.body());
    URI floor = laboratory.floor(file);
    Map<String, URI> targets = new LinkedHashMap<>();
    targets.put("page", page);
    targets.put("bare Qute", floor.resolve("/qute"));
    targets.put("bare handler", floor.resolve("/bare"));
    return targets;
  }

  private void rounds(Map<String, URI> targets, int connections)
      throws IOException, InterruptedException {
    Map<String, Sample> rates = new LinkedHashMap<>();
    Map<String, Sample> tails = new LinkedHashMap<>();
    Map<String, Sample> calm = new LinkedHashMap<>();
    for (int i = 0; i < plan.rounds(); i++) {
      for (Map.Entry<String, URI> target : targets.entrySet()) {
        String name = target.getKey();
        Load load = Load.full(target.getValue(), connections, plan.seconds());
        rates.computeIfAbsent(name, n -> new Sample()).add(load.perSecond());
        tails.computeIfAbsent(name, n -> new Sample()).add(load.p99());
        if (connections == CONNECTIONS[0]) {
          double half = rates.get(name).median() / 2;
          Load paced = Load.paced(target.getValue(), PACED_CONNECTIONS, plan.seconds(), half);
          calm.computeIfAbsent(name, n -> new Sample()).add(paced.p99());
        }
      }
    }
    row("model page, requests/s, c=" + connections, rates, 0);
    row("model page, p99 ms, c=" + connections, tails, 1);
    if (!calm.isEmpty()) {
      row("model page, p99 ms at half of that rate", calm, 1);
    }
  }

  private void row(String what, Map<String, Sample> samples, int decimals) {
    StringBuilder beside = new StringBuilder();
    samples.forEach(
        (name, sample) -> {
          if (!name.equals("page")) {
            beside.append(beside.isEmpty() ? "" : "; ").append(name).append(' ');
            beside.append(sample.text(decimals));
          }
        });
    table.add(what, samples.get("page").text(decimals), beside.toString());
  }

  /** Statistics reach the database's books about a second late. */
  private static String work(PackagedServer server, URI page)
      throws IOException, InterruptedException, SQLException {
    try (Connection connection = server.connect()) {
      Books books = new Books(connection);
      Laboratory.rest(3);
      long idleBefore = books.number(WORK);
      Laboratory.rest(5);
      long before = books.number(WORK);
      HttpClient client = HttpClient.newHttpClient();
      for (int i = 0; i < VIEWS; i++) {
        client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
      }
      Laboratory.rest(3);
      double idle = (before - idleBefore) / 5.0;
      double views = books.number(WORK) - before - idle * 3;
      return String.format(Locale.ROOT, "%.1f", Math.max(0, views / VIEWS));
    }
  }
}
