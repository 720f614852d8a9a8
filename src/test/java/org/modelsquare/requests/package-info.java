/** Tests of the request log. */
@NullMarked
package org.modelsquare.requests;

import org.jspecify.annotations.NullMarked;
