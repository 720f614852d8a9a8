/** Says what is wrong with this instance while it is wrong, and what to do about it. */
@NullMarked
package org.modelsquare.doctor;

import org.jspecify.annotations.NullMarked;
