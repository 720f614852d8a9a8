/** Keys on the real database, with a clock that can be pushed. */
@NullMarked
package org.modelsquare.keys;

import org.jspecify.annotations.NullMarked;
