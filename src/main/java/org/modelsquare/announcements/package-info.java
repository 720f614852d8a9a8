/** What operators tell everybody at the top of every page, each sentence for a while. */
@NullMarked
package org.modelsquare.announcements;

import org.jspecify.annotations.NullMarked;
