package org.modelsquare.canary.jobs;

import org.modelsquare.canary.media.Vault;

/** One half of a cycle, under a name that says nothing. */
public class JobManager {

  Vault vault = new Vault();
}
