/** The tools of agents: the same orders as over HTTP, by the Model Context Protocol. */
@NullMarked
package org.modelsquare.api.mcp;

import org.jspecify.annotations.NullMarked;
