package org.modelsquare.jobs.lifecycle;

/** A job was ordered. Fired as a CDI event in the transaction that orders it. */
public record JobQueued(String jobId) {}
