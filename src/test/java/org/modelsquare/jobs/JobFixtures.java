package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.providers.RemoteFailure;

/** Jobs for the tests of the engine's parts. */
@Singleton
public class JobFixtures {

  private final JobHouse house;

  JobFixtures(JobHouse house) {
    this.house = house;
  }

  /** An account with so many credits. */
  public String account(long credits) {
    return house.account(credits);
  }

  /** A job of that account for that provider; its id. */
  public String order(String account, String provider) {
    return house.submission.submit(house.order(account, provider, Script.happy(), null)).jobId();
  }

  /** A job that came through that door and will end so; its id. */
  public String order(String account, OrderSource source, boolean completes) {
    Script script =
        completes ? Script.happy() : Script.happy().fail(RemoteFailure.Kind.CONTENT_POLICY);
    JobOrder o = house.order(account, JobHouse.LOOK_UP, script, null);
    JobOrder order =
        new JobOrder(
            account,
            o.modelId(),
            o.descriptorVersion(),
            o.provider(),
            o.upstreamModel(),
            o.mode(),
            o.request(),
            o.parameters(),
            o.price(),
            o.terms(),
            o.firstPoll(),
            o.interval(),
            o.deadline(),
            o.outputSeconds(),
            o.aspectRatio(),
            o.resolution(),
            o.language(),
            source,
            null,
            o.idempotency());
    return house.submission.submit(order).jobId();
  }

  /** A job of that account whose provider started it, but whose answer was lost; its id. */
  public String lost(String account, String provider) {
    Script script = Script.happy().startAndLose();
    String id = house.submission.submit(house.order(account, provider, script, null)).jobId();
    house.runDue();
    return id;
  }

  /** The id under which the provider has a job. */
  public String remoteId(String jobId) {
    return house.book.remoteId(jobId);
  }

  /** Where a job stands. */
  public JobState state(String jobId) {
    return house.jobs.find(jobId).orElseThrow().state();
  }

  /** Lets so much time pass at once, as if the process had been down. */
  public void sleep(Duration time) {
    house.sleep(time);
  }

  /** Runs what is due now. */
  public void runDue() {
    house.runDue();
  }

  /** Lets so much time pass, with all steps that fall due. */
  public void pass(Duration time) {
    house.pass(time);
  }

  /** All leases run out. */
  public void expireLeases() {
    house.expireLeases();
  }

  /** What must hold after every story. */
  public void assertSound() {
    house.assertSound();
  }
}
