@NullMarked
package org.modelsquare.admin.firststeps;

import org.jspecify.annotations.NullMarked;
