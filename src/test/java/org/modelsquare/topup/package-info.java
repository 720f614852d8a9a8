/** Tests of what gets an account more credits. */
@NullMarked
package org.modelsquare.topup;

import org.jspecify.annotations.NullMarked;
