/** A model's page: the form, the preview of its request, its price, drafts. */
@NullMarked
package org.modelsquare.playground;

import org.jspecify.annotations.NullMarked;
