/** The kit for Seedance at its maker: Volcengine Ark and BytePlus ModelArk. */
@NullMarked
package org.modelsquare.providers.ark;

import org.jspecify.annotations.NullMarked;
