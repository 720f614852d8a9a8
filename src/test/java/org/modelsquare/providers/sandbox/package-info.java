/** Tests of the built-in provider. */
@NullMarked
package org.modelsquare.providers.sandbox;

import org.jspecify.annotations.NullMarked;
