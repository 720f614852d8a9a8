package org.modelsquare.canary.media;

import org.modelsquare.canary.jobs.JobManager;

/** The other half of the cycle. */
public class Vault {

  JobManager owner() {
    return new JobManager();
  }
}
