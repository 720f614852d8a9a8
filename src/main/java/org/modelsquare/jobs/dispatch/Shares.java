package org.modelsquare.jobs.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.modelsquare.connections.Circuit;
import org.modelsquare.connections.ProviderAccount;
import org.modelsquare.jobs.queue.Opening;

/** How the room at a provider is shared out between its accounts. */
final class Shares {

  private Shares() {}

  static List<Opening> of(String provider, int free, List<ProviderAccount> accounts) {
    return of(provider, free, accounts, ThreadLocalRandom.current());
  }

  /**
   * Each account's part by its weight, at least one. Who comes first, and so gets the orders when
   * they are fewer than the room, is drawn by weight too. An account on trial gets one order.
   */
  static List<Opening> of(
      String provider, int free, List<ProviderAccount> accounts, RandomGenerator random) {
    List<ProviderAccount> left = new ArrayList<>(accounts);
    int weights = accounts.stream().mapToInt(ProviderAccount::weight).sum();
    List<Opening> openings = new ArrayList<>();
    while (!left.isEmpty()) {
      ProviderAccount next = left.remove(draw(left, random));
      int part = (int) Math.max(1, Math.round((double) free * next.weight() / weights));
      int slots = next.circuit() == Circuit.HALF_OPEN ? 1 : Math.min(part, free);
      String account = next.id().equals(provider) ? null : next.id();
      openings.add(new Opening(provider, account, next.concurrency(), slots));
    }
    return openings;
  }

  private static int draw(List<ProviderAccount> accounts, RandomGenerator random) {
    int sum = accounts.stream().mapToInt(ProviderAccount::weight).sum();
    int at = random.nextInt(sum);
    for (int i = 0; i < accounts.size(); i++) {
      at -= accounts.get(i).weight();
      if (at < 0) {
        return i;
      }
    }
    throw new IllegalStateException("weights must be positive");
  }
}
