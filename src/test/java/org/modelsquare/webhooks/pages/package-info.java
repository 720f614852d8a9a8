@NullMarked
package org.modelsquare.webhooks.pages;

import org.jspecify.annotations.NullMarked;
