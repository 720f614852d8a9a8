/** Tests of the accounts with providers. */
@NullMarked
package org.modelsquare.connections;

import org.jspecify.annotations.NullMarked;
