@NullMarked
package org.modelsquare.webhooks;

import org.jspecify.annotations.NullMarked;
