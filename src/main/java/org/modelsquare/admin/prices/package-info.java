/** The price book: what models cost, since when, and what a change would mean. */
@NullMarked
package org.modelsquare.admin.prices;

import org.jspecify.annotations.NullMarked;
