/** Blocks of IP addresses. */
@NullMarked
package org.modelsquare.keys.networks;

import org.jspecify.annotations.NullMarked;
