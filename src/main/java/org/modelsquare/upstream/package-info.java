/** Calls to providers' APIs: bounded answers, and what a fault says about what was begun. */
@NullMarked
package org.modelsquare.upstream;

import org.jspecify.annotations.NullMarked;
