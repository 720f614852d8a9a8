/** The dialect of OpenAI's video SDKs over the same orders. */
@NullMarked
package org.modelsquare.api.openai;

import org.jspecify.annotations.NullMarked;
