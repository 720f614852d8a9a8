/**
 * What a model accepts: one class for each kind of parameter, the schema, the rules between them.
 */
@NullMarked
package org.modelsquare.catalog.parameters;

import org.jspecify.annotations.NullMarked;
