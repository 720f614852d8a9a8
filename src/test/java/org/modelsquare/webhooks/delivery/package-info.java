@NullMarked
package org.modelsquare.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
