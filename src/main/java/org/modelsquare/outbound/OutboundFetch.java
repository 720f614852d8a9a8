package org.modelsquare.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to an address that somebody else chose, whose answer is read as it comes.
 *
 * @param url the address
 * @param headers to send besides {@code Host}
 * @param trusted an origin that the operator entered and that may therefore be inside one's own
 *     network; null if there is none
 * @param head the longest until the answer begins
 * @param idle the longest between two pieces of it
 * @param total the longest until its end
 */
public record OutboundFetch(
    String url,
    Map<String, String> headers,
    @Nullable URI trusted,
    Duration head,
    Duration idle,
    Duration total) {}
