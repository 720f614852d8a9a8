/** Announcements as operators write, plan, change and end them. */
@NullMarked
package org.modelsquare.admin.announcements;

import org.jspecify.annotations.NullMarked;
