/** The kit for ark against an upstream that is told what to say. */
@NullMarked
package org.modelsquare.providers.ark;

import org.jspecify.annotations.NullMarked;
