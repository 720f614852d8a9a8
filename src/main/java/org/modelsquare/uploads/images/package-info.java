/** Image files: what they are, and copies of them that say nothing about who made them. */
@NullMarked
package org.modelsquare.uploads.images;

import org.jspecify.annotations.NullMarked;
