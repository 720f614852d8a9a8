@NullMarked
package org.modelsquare.admin.prices;

import org.jspecify.annotations.NullMarked;
