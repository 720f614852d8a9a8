package org.modelsquare.jobs.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelsquare.connections.Circuit;
import org.modelsquare.connections.ProviderAccount;
import org.modelsquare.jobs.queue.Opening;

class SharesTest {

  private final Random random = new Random(7);

  @Test
  void roomIsSharedByWeight() {
    Map<String, Integer> slots =
        Shares.of(
                "kling",
                16,
                List.of(account("a", 3, Circuit.CLOSED), account("b", 1, Circuit.CLOSED)),
                random)
            .stream()
            .collect(Collectors.toMap(Opening::account, Opening::slots));
    assertEquals(Map.of("a", 12, "b", 4), slots);
  }

  @Test
  void whoComesFirstIsDrawnByWeight() {
    List<ProviderAccount> accounts =
        List.of(account("a", 3, Circuit.CLOSED), account("b", 1, Circuit.CLOSED));
    long first =
        IntStream.range(0, 10_000)
            .filter(i -> "a".equals(Shares.of("kling", 1, accounts, random).get(0).account()))
            .count();
    assertTrue(first > 7_300 && first < 7_700, first + " of 10,000");
  }

  @Test
  void anAccountOnTrialGetsOne() {
    List<Opening> openings =
        Shares.of("kling", 16, List.of(account("a", 1, Circuit.HALF_OPEN)), random);
    assertEquals(1, openings.get(0).slots());
  }

  @Test
  void aBuiltInProviderIsItsOwnAccount() {
    Opening opening =
        Shares.of("kling", 16, List.of(account("kling", 1, Circuit.CLOSED)), random).get(0);
    assertNull(opening.account());
    assertEquals(16, opening.slots());
  }

  @Test
  void noAccountsNoOpenings() {
    assertEquals(List.of(), Shares.of("kling", 16, List.of(), random));
  }

  private static ProviderAccount account(String id, int weight, Circuit circuit) {
    URI url = URI.create("https://api.example");
    return new ProviderAccount(
        id, "kling", id, url, weight, null, true, false, circuit, null, null, null, null);
  }
}
