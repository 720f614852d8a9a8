package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk measured.
 *
 * @param perSecond answers a second
 * @param p99 milliseconds within which 99 of 100 answers came
 */
record Load(double perSecond, double p99) {

  private static final Path PACED = Path.of("src", "test", "scripts", "paced.lua");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern WRONG =
      Pattern.compile("(Non-2xx or 3xx responses|Socket errors): .*");

  /** As fast as that many connections get answers. */
  static Load full(URI target, int connections, int seconds)
      throws IOException, InterruptedException {
    return run(target, connections, seconds, 0);
  }

  /** At about that rate: a percentile at saturation measures the queue. */
  static Load paced(URI target, int connections, int seconds, double rate)
      throws IOException, InterruptedException {
    return run(target, connections, seconds, Math.max(1, Math.round(connections * 1000 / rate)));
  }

  /** The same with headers and a body, where there is one. */
  static Load full(Call call, int connections, int seconds)
      throws IOException, InterruptedException {
    return run(call, connections, seconds, 0);
  }

  /** At about that rate, with headers and a body. */
  static Load paced(Call call, int connections, int seconds, double rate)
      throws IOException, InterruptedException {
    return run(call, connections, seconds, Math.max(1, Math.round(connections * 1000 / rate)));
  }

  private static Load run(URI target, int connections, int seconds, long delay)
      throws IOException, InterruptedException {
    return run(new Call(target, Map.of(), null), connections, seconds, delay);
  }

  private static Load run(Call call, int connections, int seconds, long delay)
      throws IOException, InterruptedException {
    URI target = call.target();
    List<String> words = new ArrayList<>(List.of("wrk", "-t1", "--latency", "--timeout", "10s"));
    words.addAll(List.of("-c" + connections, "-d" + seconds + "s"));
    if (delay > 0 || call.body() != null) {
      words.addAll(List.of("-s", PACED.toString()));
    }
    call.headers().forEach((name, value) -> words.addAll(List.of("-H", name + ": " + value)));
    words.add(target.toString());
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PACE_MS", Long.toString(delay));
    if (call.body() != null) {
      builder.environment().put("BODY", call.body());
    }
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher wrong = WRONG.matcher(text);
    if (process.waitFor() != 0 || wrong.find()) {
      throw new IOException(target + ": " + text);
    }
    return parse(text);
  }

  static Load parse(String text) {
    Matcher rate = RATE.matcher(text);
    Matcher p99 = P99.matcher(text);
    if (!rate.find() || !p99.find()) {
      throw new IllegalArgumentException("not understood: " + text);
    }
    double unit =
        switch (p99.group(2)) {
          case "us" -> 0.001;
          case "ms" -> 1;
          default -> 1000;
        };
    return new Load(Double.parseDouble(rate.group(1)), Double.parseDouble(p99.group(1)) * unit);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,.0f/s, p99 %.1f ms", perSecond, p99);
  }

  /**
   * What is asked for, again and again.
   *
   * @param body what is posted, or null to get
   */
  record Call(URI target, Map<String, String> headers, String body) {}
}
