/** Tests of the kit of the same name. */
@NullMarked
package org.modelsquare.providers.toapis;

import org.jspecify.annotations.NullMarked;
