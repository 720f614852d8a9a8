/** Signed-in browsers: the cookie, its record on the server, and the identity it stands for. */
@NullMarked
package org.modelsquare.accounts.sessions;

import org.jspecify.annotations.NullMarked;
