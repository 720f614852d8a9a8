/** How search engines and other programs find the pages: site map, robots, structured data. */
@NullMarked
package org.modelsquare.discovery;

import org.jspecify.annotations.NullMarked;
