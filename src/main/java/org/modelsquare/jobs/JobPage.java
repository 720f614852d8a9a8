package org.modelsquare.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of jobs, newest first.
 *
 * @param next the cursor of the following part, or null at the end
 */
public record JobPage(List<JobView> jobs, @Nullable String next) {}
