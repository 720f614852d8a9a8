/** The second thing that one shows to come in: codes of an app, and codes on paper. */
@NullMarked
package org.modelsquare.accounts.secondfactor;

import org.jspecify.annotations.NullMarked;
