@NullMarked
package org.modelsquare.admin.webhooks;

import org.jspecify.annotations.NullMarked;
