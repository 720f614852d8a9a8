/** Who may do what, on every route there is. */
package org.modelsquare.access;
