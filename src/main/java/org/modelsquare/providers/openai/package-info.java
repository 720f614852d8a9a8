/** Any API of the shape of OpenAI's videos. */
@NullMarked
package org.modelsquare.providers.openai;

import org.jspecify.annotations.NullMarked;
