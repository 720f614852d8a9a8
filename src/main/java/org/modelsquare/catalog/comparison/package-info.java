/** Models side by side, with what one common request costs at each. */
@NullMarked
package org.modelsquare.catalog.comparison;

import org.jspecify.annotations.NullMarked;
