/** The secret of an API key: its form, its checksum and its hash. */
@NullMarked
package org.modelsquare.keys.secrets;

import org.jspecify.annotations.NullMarked;
