/** The engine's claims, leases and pace. */
@NullMarked
package org.modelsquare.jobs.dispatch;

import org.jspecify.annotations.NullMarked;
