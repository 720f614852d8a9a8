/** What an account has used: by model, key and day. */
@NullMarked
package org.modelsquare.usage;

import org.jspecify.annotations.NullMarked;
