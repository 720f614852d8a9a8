/** How often something may be tried, counted over all instances. */
@NullMarked
package org.modelsquare.accounts.throttling;

import org.jspecify.annotations.NullMarked;
