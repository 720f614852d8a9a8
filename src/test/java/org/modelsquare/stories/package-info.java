/** What people do with the house, told in a real browser. */
@NullMarked
package org.modelsquare.stories;

import org.jspecify.annotations.NullMarked;
