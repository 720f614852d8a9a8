package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a first visit to a page brings over the wire, compressed, bodies and headers. */
final class PageWeight {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/s/[^\"#]+)");
  private static final Pattern IN_STYLE = Pattern.compile("url\\(([^)#]+)\\)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Integer> bytes = new LinkedHashMap<>();

  static PageWeight of(URI page) throws IOException, InterruptedException {
    PageWeight weight = new PageWeight();
    String html = weight.fetch(page, "gzip", "page");
    String text = html.isEmpty() ? "" : weight.plain(page);
    Set<URI> assets = new LinkedHashSet<>();
    find(ASSET, text, page, assets);
    for (URI asset : Set.copyOf(assets)) {
      if (asset.getPath().endsWith(".css")) {
        find(IN_STYLE, weight.plain(asset), asset, assets);
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    for (URI asset : assets) {
      if (seen.add(asset.toString())) {
        weight.fetch(asset, "gzip", asset.getPath());
      }
    }
    return weight;
  }

  private static void find(Pattern pattern, String text, URI base, Set<URI> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(base.resolve(matcher.group(1).replace("\"", "")));
    }
  }

  private String plain(URI address) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String fetch(URI address, String encoding, String name)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    int headers =
        answer.headers().map().entrySet().stream()
            .flatMap(header -> header.getValue().stream().map(v -> header.getKey() + ": " + v))
            .mapToInt(line -> line.length() + 2)
            .sum();
    bytes.put(name, answer.body().length + headers);
    return new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  String text() {
    int total = bytes.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder parts = new StringBuilder();
    bytes.forEach(
        (name, size) ->
            parts
                .append(parts.isEmpty() ? "" : ", ")
                .append(name.substring(name.lastIndexOf('/') + 1))
                .append(String.format(Locale.ROOT, " %.1f", size / 1000.0)));
    return String.format(
        Locale.ROOT, "%.1f in %d requests (%s)", total / 1000.0, bytes.size(), parts);
  }
}
