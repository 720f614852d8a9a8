/** Which models exist, read from one descriptor file each, and the square that shows them. */
@NullMarked
package org.modelsquare.catalog;

import org.jspecify.annotations.NullMarked;
