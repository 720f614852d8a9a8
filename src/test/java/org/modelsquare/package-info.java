/** What holds for the whole house: walls, sizes, names, languages. */
@NullMarked
package org.modelsquare;

import org.jspecify.annotations.NullMarked;
