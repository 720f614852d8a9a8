/** What only a killed process shows: run on demand, against the packaged application. */
@NullMarked
package org.modelsquare.chaos;

import org.jspecify.annotations.NullMarked;
