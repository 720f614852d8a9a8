/** How often a caller may ask: token buckets in memory or in the database. */
@NullMarked
package org.modelsquare.limits;

import org.jspecify.annotations.NullMarked;
