/** A provider of videos that misbehaves as it is told and keeps its own journal. */
@NullMarked
package org.modelsquare.chaos.upstream;

import org.jspecify.annotations.NullMarked;
