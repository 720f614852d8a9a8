/** The kit for Google's Gemini API: Veo as long-running operations, Gemini Omni as interactions. */
@NullMarked
package org.modelsquare.providers.google;

import org.jspecify.annotations.NullMarked;
