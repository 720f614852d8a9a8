/** What an instance needs before people come, each step with a trial. */
@NullMarked
package org.modelsquare.admin.firststeps;

import org.jspecify.annotations.NullMarked;
