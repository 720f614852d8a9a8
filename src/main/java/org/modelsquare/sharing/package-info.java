/** Links that show a result to people without an account, until they end or are revoked. */
@NullMarked
package org.modelsquare.sharing;

import org.jspecify.annotations.NullMarked;
