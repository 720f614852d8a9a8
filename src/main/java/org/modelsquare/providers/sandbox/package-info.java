/** The built-in provider: draws real clips with no key, and goes wrong on request. */
@NullMarked
package org.modelsquare.providers.sandbox;

import org.jspecify.annotations.NullMarked;
