/** Draws the sandbox provider's test clip and writes it as H.264 in MP4, in plain Java. */
@NullMarked
package org.modelsquare.providers.sandbox.clip;

import org.jspecify.annotations.NullMarked;
