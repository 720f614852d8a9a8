/** The way from a job to the account of a provider that has it. */
@NullMarked
package org.modelsquare.jobs.remote;

import org.jspecify.annotations.NullMarked;
