@NullMarked
package org.modelsquare.keys;

import org.jspecify.annotations.NullMarked;
