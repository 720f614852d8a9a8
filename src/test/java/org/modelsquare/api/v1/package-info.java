/** What programs get for what they send. */
@NullMarked
package org.modelsquare.api.v1;

import org.jspecify.annotations.NullMarked;
