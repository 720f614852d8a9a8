/** The console's pages about API keys. */
@NullMarked
package org.modelsquare.keys.pages;

import org.jspecify.annotations.NullMarked;
