/** The ledger under random histories, races and direct attacks. */
@NullMarked
package org.modelsquare.credits;

import org.jspecify.annotations.NullMarked;
