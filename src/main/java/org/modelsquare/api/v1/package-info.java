/** Video generations for programs: submit, follow, price, upload. */
@NullMarked
package org.modelsquare.api.v1;

import org.jspecify.annotations.NullMarked;
