package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/**
 * What the busy provider noted since it was asked last.
 *
 * @param taken orders, ever
 * @param asked questions about jobs
 * @param shortest seconds between two questions about one job
 */
record Journal(long taken, long asked, double shortest, double median, double p99, double longest) {

  private static final double MS = 1e3;

  static Journal of(URI provider) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(provider.resolve("/journal")).build();
    String[] words =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body().split(" ");
    return new Journal(
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]) / MS,
        Long.parseLong(words[3]) / MS,
        Long.parseLong(words[4]) / MS,
        Long.parseLong(words[5]) / MS);
  }

  String gaps() {
    return String.format(
        Locale.ROOT,
        "s between two about one job: %.1f to %.1f, p50 %.1f, p99 %.1f",
        shortest,
        longest,
        median,
        p99);
  }
}
