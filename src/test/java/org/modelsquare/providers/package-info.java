/** What holds for every provider kit. */
@NullMarked
package org.modelsquare.providers;

import org.jspecify.annotations.NullMarked;
