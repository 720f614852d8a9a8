package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseLocation;

/**
 * Start and memory beside a bare Quarkus application, taking turns. Both find a running PostgreSQL
 * with their tables in it; the application is also started with the embedded one, which it has to
 * start too.
 */
final class StartComparison {

  private static final int AOT_CACHE_SINCE = 25;
  private static final Path HOUSE = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Path BARE = Path.of("target/bare/target/quarkus-app/quarkus-run.jar");
  private static final String TRAINED = ", trained";

  private StartComparison() {}

  public static void main(String... words) throws Exception {
    int rounds = 5;
    for (String word : words) {
      if (!word.matches("--rounds=[1-9][0-9]?")) {
        throw new IllegalArgumentException("unknown: " + word + "; known: --rounds=");
      }
      rounds = Integer.parseInt(word.substring("--rounds=".length()));
    }
    Path folder = Files.createTempDirectory("start-comparison");
    System.err.println("logs below " + folder);
    try (Database database =
        Database.open(new DatabaseLocation(folder.resolve("peer"), folder.resolve("peer"), null))) {
      List<Contestant> contestants = contestants(folder, database.settings());
      print(compete(contestants, rounds, folder));
    }
  }

  private static List<Contestant> contestants(Path folder, ConnectionSettings database)
      throws IOException, InterruptedException, SQLException {
    create(database, "bare");
    List<Contestant> plain =
        List.of(
            new Contestant(
                "bare Quarkus, database running",
                BARE,
                "/shelf",
                List.of(
                    "-Dquarkus.datasource.jdbc.url=" + in(database.url(), "bare"),
                    "-Dquarkus.datasource.username=" + database.user(),
                    "-Dquarkus.datasource.password=" + database.password())),
            new Contestant(
                "Model Square, database running",
                HOUSE,
                Laboratory.PAGE,
                List.of(
                    "-Dmodelsquare.data-dir=" + folder.resolve("external"),
                    "-Dmodelsquare.database-url=" + database.url(),
                    "-Dmodelsquare.database-user=" + database.user(),
                    "-Dmodelsquare.database-password=" + database.password())),
            new Contestant(
                "Model Square, embedded database",
                HOUSE,
                Laboratory.PAGE,
                List.of("-Dmodelsquare.data-dir=" + folder.resolve("embedded"))));
    List<Contestant> all = new ArrayList<>(plain);
    boolean cache = Runtime.version().feature() >= AOT_CACHE_SINCE;
    for (Contestant each : plain) {
      // The first run makes the tables, the second one trains on what later runs find.
      each.run(folder);
      Path archive = folder.resolve(each.name().replaceAll("\\W+", "-") + ".cache");
      each.with("", (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive)
          .run(folder);
      String use = (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
      all.add(each.with(each.name() + TRAINED, use));
    }
    return all;
  }

  private static Map<String, Sample[]> compete(List<Contestant> all, int rounds, Path folder)
      throws IOException, InterruptedException {
    Map<String, Sample[]> samples = new LinkedHashMap<>();
    all.forEach(each -> samples.put(each.name(), new Sample[] {new Sample(), new Sample()}));
    for (int round = 0; round < rounds; round++) {
      for (Contestant each : all) {
        Contestant.Run run = each.run(folder);
        samples.get(each.name())[0].add(run.seconds());
        samples.get(each.name())[1].add(run.memory());
      }
    }
    return samples;
  }

  private static void print(Map<String, Sample[]> samples) {
    System.out.println("Java " + Runtime.version());
    System.out.println("| what | first page, s | ratio | MiB resident, idle | ratio |");
    System.out.println("|---|---|---|---|---|");
    samples.forEach(
        (name, of) -> {
          String peer = name.endsWith(TRAINED) ? TRAINED : "";
          Sample[] bare = samples.get("bare Quarkus, database running" + peer);
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %.2f | %s | %.2f |%n",
              name,
              of[0].text(2),
              of[0].median() / bare[0].median(),
              of[1].text(0),
              of[1].median() / bare[1].median());
        });
  }

  private static void create(ConnectionSettings at, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + name);
    }
  }

  private static String in(String url, String schema) {
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }
}
