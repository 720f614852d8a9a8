/** Reference images that people bring along: checked, stripped, stored, handed to providers. */
@NullMarked
package org.modelsquare.uploads;

import org.jspecify.annotations.NullMarked;
