/** What owners see of their jobs: one job's sheet, and the list of all. */
@NullMarked
package org.modelsquare.jobs.pages;

import org.jspecify.annotations.NullMarked;
