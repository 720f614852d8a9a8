/** What an account did so far: searching, taking along, deleting and getting back. */
@NullMarked
package org.modelsquare.jobs.history;

import org.jspecify.annotations.NullMarked;
