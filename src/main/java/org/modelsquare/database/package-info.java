/**
 * Where the data lives: an embedded PostgreSQL in the data folder, or one that is run elsewhere.
 */
@NullMarked
package org.modelsquare.database;

import org.jspecify.annotations.NullMarked;
