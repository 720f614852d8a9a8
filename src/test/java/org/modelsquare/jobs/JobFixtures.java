package org.modelsquare.jobs;

import jakarta.inject.Singleton;

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

  /** All leases run out. */
  public void expireLeases() {
    house.expireLeases();
  }

  /** What must hold after every story. */
  public void assertSound() {
    house.assertSound();
  }
}
