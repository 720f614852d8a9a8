/** A text once written, shown as a page and as Markdown. */
@NullMarked
package org.modelsquare.guide.prose;

import org.jspecify.annotations.NullMarked;
