@NullMarked
package org.modelsquare.jobs.callbacks;

import org.jspecify.annotations.NullMarked;
