/** Videos that come after their jobs had failed: kept for their owners, who pay nothing. */
@NullMarked
package org.modelsquare.jobs.late;

import org.jspecify.annotations.NullMarked;
