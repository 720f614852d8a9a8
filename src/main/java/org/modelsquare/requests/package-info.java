/** What programs have asked for: a log that key holders read to debug their integration. */
@NullMarked
package org.modelsquare.requests;

import org.jspecify.annotations.NullMarked;
