/** The video generations contract upstream: ToAPIs, or another instance of this very program. */
@NullMarked
package org.modelsquare.providers.toapis;

import org.jspecify.annotations.NullMarked;
