/** The contract between the house and the companies that make videos; each kit lives below. */
@NullMarked
package org.modelsquare.providers;

import org.jspecify.annotations.NullMarked;
