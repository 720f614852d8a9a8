package org.modelsquare.jobs.lifecycle;

/**
 * The right of one worker to change one job. A worker that slept past the end of its lease finds
 * another token in the database and changes nothing.
 */
public record Lease(String jobId, long token) {}
