/** What the vault takes and what it refuses. */
@NullMarked
package org.modelsquare.media;

import org.jspecify.annotations.NullMarked;
