/** The kit for Kling's own API: classic video tasks, signed with a key pair. */
@NullMarked
package org.modelsquare.providers.kling;

import org.jspecify.annotations.NullMarked;
