/** The entry point: brings up the database, then the application, and takes both down in order. */
@NullMarked
package org.modelsquare;

import org.jspecify.annotations.NullMarked;
