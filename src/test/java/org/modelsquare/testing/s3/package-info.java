/** A server that speaks S3, for tests. */
@NullMarked
package org.modelsquare.testing.s3;

import org.jspecify.annotations.NullMarked;
