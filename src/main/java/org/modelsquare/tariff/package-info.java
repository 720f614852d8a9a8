/** The page of all prices: the table, the calculator, what is never charged. */
@NullMarked
package org.modelsquare.tariff;

import org.jspecify.annotations.NullMarked;
