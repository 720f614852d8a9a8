/** Who is asking: accounts, signing up, signing in and out, the first operator. */
@NullMarked
package org.modelsquare.accounts;

import org.jspecify.annotations.NullMarked;
