/** The door for key holders: who calls, how often, what a body may be, how a failure is told. */
@NullMarked
package org.modelsquare.api;

import org.jspecify.annotations.NullMarked;
