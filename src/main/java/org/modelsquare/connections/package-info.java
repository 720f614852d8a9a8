/** The accounts that this instance has with providers: what opens them and how they are doing. */
@NullMarked
package org.modelsquare.connections;

import org.jspecify.annotations.NullMarked;
