/** What needs an account's attention now, and the first steps of a new one. */
@NullMarked
package org.modelsquare.dashboard;

import org.jspecify.annotations.NullMarked;
