/** What every page shares: languages in the path, layout, error pages, security headers. */
@NullMarked
package org.modelsquare.web;

import org.jspecify.annotations.NullMarked;
