/** What operators publish over the files of the catalog, the same on every instance. */
@NullMarked
package org.modelsquare.publication;

import org.jspecify.annotations.NullMarked;
