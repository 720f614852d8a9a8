/**
 * Prepared requests, who waits for which model's launch, and what people are told in the console.
 */
@NullMarked
package org.modelsquare.launches;

import org.jspecify.annotations.NullMarked;
