/** What was paid and what is held: the ledger, balances, and the page that shows them. */
@NullMarked
package org.modelsquare.credits;

import org.jspecify.annotations.NullMarked;
