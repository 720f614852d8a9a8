/** The webhooks of all accounts: which receivers fail, and what waits for them. */
@NullMarked
package org.modelsquare.admin.webhooks;

import org.jspecify.annotations.NullMarked;
