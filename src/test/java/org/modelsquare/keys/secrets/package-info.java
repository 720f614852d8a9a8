/** Tests of the secrets of API keys. */
@NullMarked
package org.modelsquare.keys.secrets;

import org.jspecify.annotations.NullMarked;
