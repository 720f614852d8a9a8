/** What people may bring along, who finds it again, and when it goes. */
@NullMarked
package org.modelsquare.uploads;

import org.jspecify.annotations.NullMarked;
