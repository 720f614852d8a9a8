package org.modelsquare.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.JobState;

/**
 * One line of a job's timeline.
 *
 * @param noticedBy owner, worker, deadline or operator
 * @param evidence what was seen; for the operator, never raw for users
 */
public record JobMoment(
    JobState state, String noticedBy, Instant at, @Nullable String evidence) {}
