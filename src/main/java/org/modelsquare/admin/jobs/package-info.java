/** All jobs of all accounts, and those that are stuck. */
@NullMarked
package org.modelsquare.admin.jobs;

import org.jspecify.annotations.NullMarked;
