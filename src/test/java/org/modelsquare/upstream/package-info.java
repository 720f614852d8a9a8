/** Tests of calls to providers, over real sockets. */
@NullMarked
package org.modelsquare.upstream;

import org.jspecify.annotations.NullMarked;
