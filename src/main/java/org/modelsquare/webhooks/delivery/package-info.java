/** Tells what happened, until it is heard or there is no hope. */
@NullMarked
package org.modelsquare.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
