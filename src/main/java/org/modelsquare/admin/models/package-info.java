/** Models as operators see them: how each stands, what is wrong with it, and new ones. */
@NullMarked
package org.modelsquare.admin.models;

import org.jspecify.annotations.NullMarked;
