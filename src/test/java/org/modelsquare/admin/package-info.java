/** Tests of the operators' area. */
@NullMarked
package org.modelsquare.admin;

import org.jspecify.annotations.NullMarked;
