/** The component page: what the pages of the house are made of, in every state. */
@NullMarked
package org.modelsquare.design;

import org.jspecify.annotations.NullMarked;
