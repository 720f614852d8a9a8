/** Work in progress: ordering a video, calling it off, looking at it. */
@NullMarked
package org.modelsquare.jobs;

import org.jspecify.annotations.NullMarked;
