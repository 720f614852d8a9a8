/** The vault: videos and uploads that the house keeps for its accounts. */
@NullMarked
package org.modelsquare.media;

import org.jspecify.annotations.NullMarked;
