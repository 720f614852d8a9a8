package org.modelsquare.jobs.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JobStateTest {

  @Test
  void theWholeTable() {
    String table =
        Arrays.stream(JobState.values())
            .map(
                from ->
                    from.code()
                        + " > "
                        + Arrays.stream(JobState.values())
                            .filter(from::mayBecome)
                            .map(JobState::code)
                            .collect(Collectors.joining(" ")))
            .map(String::strip)
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        queued > submitting failed canceled
        submitting > queued uncertain in_progress failed
        uncertain > queued submitting in_progress failed
        in_progress > storing failed canceled
        storing > completed failed
        completed >
        failed >
        canceled >""",
        table);
  }

  @Test
  void usersNeverSeeAnEndChange() {
    for (JobState from : JobState.values()) {
      assertEquals(from.isEnd(), from.status().isEnd());
      assertEquals(from, JobState.of(from.code()));
    }
  }

  @Test
  void onlyTheHalfwayStatesGoBackAndUsersDoNotSeeIt() {
    assertEquals(
        List.of(JobState.QUEUED, JobState.SUBMITTING, JobState.UNCERTAIN),
        JobState.seenAs(JobStatus.QUEUED));
    assertFalse(JobState.IN_PROGRESS.mayBecome(JobState.QUEUED));
    assertFalse(JobState.STORING.mayBecome(JobState.CANCELED));
  }

  @Test
  void anImpossibleEndCannotEvenBeWritten() {
    assertTrue(Ending.canceled("video_1", JobState.QUEUED).from().contains(JobState.QUEUED));
    assertThrows(
        IllegalArgumentException.class, () -> Ending.canceled("video_1", JobState.STORING));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Ending(
                "video_1",
                null,
                Set.of(JobState.QUEUED),
                JobState.COMPLETED,
                null,
                "media_1",
                Noticed.WORKER,
                null,
                false));
  }
}
