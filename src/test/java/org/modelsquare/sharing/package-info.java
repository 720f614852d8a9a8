/** Tests of results on their way out of the house and out of the vault. */
@NullMarked
package org.modelsquare.sharing;

import org.jspecify.annotations.NullMarked;
