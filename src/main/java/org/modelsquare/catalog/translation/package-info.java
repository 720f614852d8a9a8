/** Takes a request from one model to another and says what became of each of its parameters. */
@NullMarked
package org.modelsquare.catalog.translation;

import org.jspecify.annotations.NullMarked;
