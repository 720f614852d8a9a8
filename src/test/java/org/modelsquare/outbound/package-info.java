@NullMarked
package org.modelsquare.outbound;

import org.jspecify.annotations.NullMarked;
