/** What operators did, to be searched and taken along. */
@NullMarked
package org.modelsquare.admin.audit;

import org.jspecify.annotations.NullMarked;
