/** The kit for kling against an upstream that is told what to say. */
@NullMarked
package org.modelsquare.providers.kling;

import org.jspecify.annotations.NullMarked;
