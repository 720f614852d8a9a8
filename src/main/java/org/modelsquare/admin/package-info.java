/** The area of those who run this instance: its accounts with providers, and their desk. */
@NullMarked
package org.modelsquare.admin;

import org.jspecify.annotations.NullMarked;
