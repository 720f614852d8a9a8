@NullMarked
package org.modelsquare.admin.announcements;

import org.jspecify.annotations.NullMarked;
