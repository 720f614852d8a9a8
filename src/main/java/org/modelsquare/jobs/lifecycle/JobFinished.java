package org.modelsquare.jobs.lifecycle;

/** A job has ended and the end is committed. Fired as a CDI event on the instance that ended it. */
public record JobFinished(String jobId, String accountId, JobStatus status) {}
