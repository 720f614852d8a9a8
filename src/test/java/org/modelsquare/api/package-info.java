/** Tests of the door for key holders. */
@NullMarked
package org.modelsquare.api;

import org.jspecify.annotations.NullMarked;
