/** Tests of the pages of API keys. */
@NullMarked
package org.modelsquare.keys.pages;

import org.jspecify.annotations.NullMarked;
