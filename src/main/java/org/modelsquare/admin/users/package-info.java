/** The accounts: looking, granting, suspending. */
@NullMarked
package org.modelsquare.admin.users;

import org.jspecify.annotations.NullMarked;
