/** Which passwords are accepted and how they are kept. */
@NullMarked
package org.modelsquare.accounts.passwords;

import org.jspecify.annotations.NullMarked;
