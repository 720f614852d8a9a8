/** The API explained: a page per model, an overview, and a Markdown twin of each public page. */
@NullMarked
package org.modelsquare.guide;

import org.jspecify.annotations.NullMarked;
