package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.modelsquare.benchmark.Load.Call;

/** What people see while the engine works: a model's page and the status of a job. */
final class Foreground {

  private static final int CONNECTIONS = 8;
  private static final int PACED_CONNECTIONS = 32;
  private static final String[] NAMES = {"model page", "status of a job"};

  private final Plan plan;
  private final Call[] calls;
  private final double[] rates = new double[NAMES.length];
  private final double[] idle = new double[NAMES.length];

  Foreground(Plan plan, URI address, String key, String job) {
    this.plan = plan;
    this.calls =
        new Call[] {
          new Call(address.resolve(Laboratory.PAGE), Map.of(), null),
          new Call(
              address.resolve("/v1/videos/generations/" + job),
              Map.of("Authorization", "Bearer " + key),
              null)
        };
  }

  /** Finds the rate of each and its p99 at half of that while nothing else goes on. */
  void idle() throws IOException, InterruptedException {
    for (int i = 0; i < NAMES.length; i++) {
      Load.full(calls[i], CONNECTIONS, Math.max(2, plan.warmUp() / 3));
      rates[i] = Load.full(calls[i], CONNECTIONS, plan.seconds()).perSecond();
      idle[i] = half(i);
    }
  }

  /** The same at the same pace while the engine works. */
  void busy(Table table) throws IOException, InterruptedException {
    for (int i = 0; i < NAMES.length; i++) {
      double p99 = half(i);
      table.add(
          NAMES[i] + ", p99 ms at half of the idle rate, meanwhile",
          String.format(Locale.ROOT, "%.1f", p99),
          String.format(Locale.ROOT, "idle %.1f, ratio %.2f", idle[i], p99 / idle[i]));
    }
  }

  private double half(int i) throws IOException, InterruptedException {
    int seconds = Math.max(5, plan.seconds());
    return Load.paced(calls[i], PACED_CONNECTIONS, seconds, rates[i] / 2).p99();
  }
}
