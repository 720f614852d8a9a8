/** Requests written as programs in the languages of their callers. */
@NullMarked
package org.modelsquare.snippets;

import org.jspecify.annotations.NullMarked;
