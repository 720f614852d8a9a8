/** Tests of the networks of API keys. */
@NullMarked
package org.modelsquare.keys.networks;

import org.jspecify.annotations.NullMarked;
