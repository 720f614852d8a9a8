/** Where programs want to hear of finished jobs, and how they know that it is us who tells. */
@NullMarked
package org.modelsquare.webhooks;

import org.jspecify.annotations.NullMarked;
