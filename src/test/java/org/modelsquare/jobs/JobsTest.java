package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.dispatch.LostSubmissions;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteHint;
import org.modelsquare.providers.SubmitOutcome;

@QuarkusTest
class JobsTest {

  @Inject JobHouse house;
  @Inject LostSubmissions desk;
  @Inject Event<RemoteHint> hints;

  @Test
  void listsPageByPageAndHidesWhatIsNotYours() {
    String alice = house.account(20);
    List<String> ids =
        List.of(
            order(alice, Script.happy()),
            order(alice, Script.happy().reject(Kind.PROVIDER_ERROR)),
            order(alice, Script.happy()));
    house.pass(Duration.ofSeconds(10));
    JobPage first = house.jobs.list(alice, JobFilter.ALL, null, 2);
    assertEquals(List.of(ids.get(2), ids.get(1)), first.jobs().stream().map(JobView::id).toList());
    JobPage second = house.jobs.list(alice, JobFilter.ALL, first.next(), 2);
    assertEquals(List.of(ids.get(0)), second.jobs().stream().map(JobView::id).toList());
    assertEquals(null, second.next());
    JobFilter failed = new JobFilter(JobStatus.FAILED, "reel");
    assertEquals(1, house.jobs.list(alice, failed, null, 9).jobs().size());
    JobFilter elsewhere = new JobFilter(null, "other");
    assertEquals(0, house.jobs.list(alice, elsewhere, null, 9).jobs().size());
    assertTrue(house.jobs.find("acct_bob", ids.get(0)).isEmpty());
    house.assertSound();
  }

  private String order(String account, Script script) {
    return house.submission.submit(house.order(account, JobHouse.LOOK_UP, script, null)).jobId();
  }

  @Test
  void takesOfTakesAreOneFamily() {
    String alice = house.account(20);
    String first = order(alice, Script.happy());
    String second = repeat(alice, first);
    String third = repeat(alice, second);
    for (String id : List.of(first, second, third)) {
      assertEquals(
          List.of(first, second, third),
          house.jobs.takes(alice, id).stream().map(JobView::id).toList());
    }
    String bob = house.account(20);
    assertEquals(List.of(), house.jobs.takes(bob, first));
    assertEquals(1, house.jobs.takes(bob, repeat(bob, first)).size());
    house.pass(Duration.ofSeconds(10));
  }

  private String repeat(String account, String of) {
    JobOrder o = house.order(account, JobHouse.LOOK_UP, Script.happy(), null);
    return house
        .submission
        .submit(
            new JobOrder(
                account,
                o.modelId(),
                "1",
                o.provider(),
                "up",
                o.mode(),
                o.request(),
                o.parameters(),
                o.price(),
                OrderTerms.NONE,
                o.firstPoll(),
                o.interval(),
                o.deadline(),
                5,
                null,
                null,
                o.language(),
                OrderSource.CONSOLE,
                of,
                o.idempotency()))
        .jobId();
  }

  @Test
  void aHintIsAPollAndAHundredHintsAreOne() {
    JobView job = house.ordered(Script.happy().running(1));
    house.runDue();
    for (int i = 0; i < 100; i++) {
      hints.fire(new RemoteHint(JobHouse.LOOK_UP, house.book.remoteId(job.id())));
    }
    hints.fire(new RemoteHint(JobHouse.LOOK_UP, "somebody-elses"));
    house.runDue();
    assertEquals(1, house.book.count("poll", job.id()));
  }

  @Test
  void theDeskCanAttachAndGiveUp() {
    JobView known = house.ordered(JobHouse.NOTHING, Script.happy().startAndLose());
    JobView dead =
        house.ordered(
            JobHouse.NOTHING, Script.happy().submit((b, j) -> new SubmitOutcome.Unknown("reset")));
    house.pass(Duration.ofSeconds(10));
    desk.found(known.id(), house.book.remoteId(known.id()));
    assertTrue(desk.neverStarted(dead.id(), "ada"));
    house.pass(Duration.ofSeconds(10));
    assertEquals(JobState.COMPLETED, house.now(known).state());
    assertEquals(JobState.FAILED, house.now(dead).state());
    desk.seen(known.id());
    assertTrue(house.jobs.flagged(1000).stream().noneMatch(j -> j.id().equals(known.id())));
    house.assertSound();
  }
}
