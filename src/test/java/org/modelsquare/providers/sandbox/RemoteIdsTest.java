package org.modelsquare.providers.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.ulid.Ulid;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteIdsTest {

  private static SandboxWork work(Scenario scenario) {
    Ulid ulid = Ulid.from("01K8SGYNNNVBQTXNR4MM964S7K");
    return new SandboxWork(ulid, scenario, 15, 1080, 9, 16, Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(Scenario scenario) {
    SandboxWork work = work(scenario);
    String id = RemoteIds.write(work);
    assertEquals(Optional.of(work), RemoteIds.read(id));
    assertTrue(id.matches("sbx_[A-Za-z0-9_-]{42}"), id);
  }

  @Test
  void eachScenarioHasItsNumber() {
    long numbers = Arrays.stream(Scenario.values()).map(Scenario::number).distinct().count();
    assertEquals(Scenario.values().length, numbers);
  }

  @Test
  void idsOfTodayAreReadForever() {
    assertEquals(
        Optional.of(work(Scenario.SUCCEED)),
        RemoteIds.read("sbx_AQGaMw9WtdrvrtcEpRJiZPMBDwQ4CRB_____zn91xQ"));
  }

  @Test
  void noSingleChangeGoesUnnoticed() {
    String id = RemoteIds.write(work(Scenario.SUCCEED));
    for (int i = 0; i < id.length(); i++) {
      for (char c : "Aq_-0".toCharArray()) {
        String changed = id.substring(0, i) + c + id.substring(i + 1);
        if (!changed.equals(id)) {
          assertEquals(Optional.empty(), RemoteIds.read(changed), changed);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sbx_", "sbx_AAAA", "sbx_=", "sbx_é", "task-1", "video_1", "sbx_A B"})
  void garbageIsNobodysId(String garbage) {
    assertEquals(Optional.empty(), RemoteIds.read(garbage));
  }

  @Test
  void workThatCannotBeDrawnIsRefused() {
    Ulid ulid = Ulid.from("01K8SGYNNNVBQTXNR4MM964S7K");
    Scenario any = Scenario.SUCCEED;
    assertThrows(
        IllegalArgumentException.class, () -> new SandboxWork(ulid, any, 0, 720, 16, 9, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new SandboxWork(ulid, any, 5, 9999, 16, 9, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new SandboxWork(ulid, any, 5, 2160, 21, 1, 1));
  }
}
