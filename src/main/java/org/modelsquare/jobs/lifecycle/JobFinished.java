package org.modelsquare.jobs.lifecycle;

import org.modelsquare.core.Credits;

/**
 * A job has ended and the end is committed. Fired as a CDI event on the instance that ended it.
 *
 * @param captured what it has cost its owner
 */
public record JobFinished(
    String jobId, String accountId, String modelId, JobStatus status, Credits captured) {}
