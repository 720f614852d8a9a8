/** How the house stands, at a glance. */
@NullMarked
package org.modelsquare.admin.overview;

import org.jspecify.annotations.NullMarked;
