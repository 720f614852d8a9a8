/** The kit for google against an upstream that is told what to say. */
@NullMarked
package org.modelsquare.providers.google;

import org.jspecify.annotations.NullMarked;
