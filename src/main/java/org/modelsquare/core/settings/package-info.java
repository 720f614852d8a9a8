/** Where settings come from besides the usual places. */
@NullMarked
package org.modelsquare.core.settings;

import org.jspecify.annotations.NullMarked;
