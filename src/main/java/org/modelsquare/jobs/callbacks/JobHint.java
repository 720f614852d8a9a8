package org.modelsquare.jobs.callbacks;

/** A provider called back about a job. Fired as a CDI event. */
public record JobHint(String jobId) {}
