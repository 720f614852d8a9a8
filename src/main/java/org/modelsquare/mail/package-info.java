/** Letters to people: written in the transaction that is their reason, sent afterwards. */
@NullMarked
package org.modelsquare.mail;

import org.jspecify.annotations.NullMarked;
