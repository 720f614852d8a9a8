/** The one way out to addresses that somebody else chose, and the rules for such addresses. */
@NullMarked
package org.modelsquare.outbound;

import org.jspecify.annotations.NullMarked;
