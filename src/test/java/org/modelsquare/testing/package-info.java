/** What tests of every package share: the database they run on. */
@NullMarked
package org.modelsquare.testing;

import org.jspecify.annotations.NullMarked;
