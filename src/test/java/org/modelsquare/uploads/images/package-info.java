/** Copies of image files, held against real and hostile ones. */
@NullMarked
package org.modelsquare.uploads.images;

import org.jspecify.annotations.NullMarked;
