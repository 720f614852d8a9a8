/** Jobs from order to end on the real database, with a provider that follows scripts. */
@NullMarked
package org.modelsquare.jobs;

import org.jspecify.annotations.NullMarked;
