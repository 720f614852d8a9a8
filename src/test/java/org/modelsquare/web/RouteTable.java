package org.modelsquare.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All routes of the application, read from its sources: a verb and a path each. */
public final class RouteTable {

  private static final Path MAIN = Path.of("src/main/java/org/modelsquare");
  private static final Pattern CLASS_PATH =
      Pattern.compile("^@Path\\(\"([^\"]*)\"\\)", Pattern.MULTILINE);
  private static final Pattern METHOD =
      Pattern.compile(
          "^  @(GET|POST|HEAD|PUT|DELETE|PATCH|OPTIONS)\\n((?:  @[^\\n]*\\n)*)", Pattern.MULTILINE);
  private static final Pattern METHOD_PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");

  private RouteTable() {}

  /** The routes for people. */
  static Set<String> pages() {
    Set<String> pages = new TreeSet<>(read());
    pages.removeIf(route -> route.contains(" /v1"));
    return pages;
  }

  /** All of them, such as {@code GET /v1/models/{id}}. */
  public static Set<String> read() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      Set<String> routes = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          // What we call, not what we serve.
          .filter(file -> !file.toString().endsWith("Client.java"))
          .map(RouteTable::text)
          .forEach(source -> routes.addAll(of(source)));
      return routes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> of(String source) {
    Matcher root = CLASS_PATH.matcher(source);
    if (!root.find()) {
      return List.of();
    }
    String base = root.group(1).replaceAll("\\{lang:[^}]*}", "{lang}");
    return METHOD
        .matcher(source)
        .results()
        .map(
            method -> {
              Matcher path = METHOD_PATH.matcher(method.group(2));
              String rest = path.find() ? "/" + path.group(1) : "";
              return method.group(1) + " " + base + rest;
            })
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
