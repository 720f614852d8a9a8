/** What a request would cost: rules, conditions, quotes. */
@NullMarked
package org.modelsquare.pricing;

import org.jspecify.annotations.NullMarked;
