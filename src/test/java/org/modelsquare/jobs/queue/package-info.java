/** Claims and leases. */
@NullMarked
package org.modelsquare.jobs.queue;

import org.jspecify.annotations.NullMarked;
