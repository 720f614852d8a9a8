/**
 * Follows one order through the house: from the request that placed it, over the steps that work on
 * it minutes later, to each call of a provider. Off unless an operator turns it on.
 */
@NullMarked
package org.modelsquare.tracing;

import org.jspecify.annotations.NullMarked;
