/** Tests of the kit of the same name. */
@NullMarked
package org.modelsquare.providers.openai;

import org.jspecify.annotations.NullMarked;
