/** How an account gets more credits: by a code, by card, by asking. */
@NullMarked
package org.modelsquare.topup;

import org.jspecify.annotations.NullMarked;
