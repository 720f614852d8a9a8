/** Orders of key holders: what both dialects do alike between reading a request and answering. */
@NullMarked
package org.modelsquare.api.orders;

import org.jspecify.annotations.NullMarked;
