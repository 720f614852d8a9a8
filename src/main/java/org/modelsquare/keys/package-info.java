/** API keys: who calls from a program, what it may do and how much it may spend. */
@NullMarked
package org.modelsquare.keys;

import org.jspecify.annotations.NullMarked;
