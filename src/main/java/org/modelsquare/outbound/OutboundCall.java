package org.modelsquare.outbound;

import java.util.Map;

/**
 * A request to an address that somebody else chose.
 *
 * @param method such as {@code POST}
 * @param url the address
 * @param headers to send besides {@code Host} and {@code Content-Length}
 * @param body to send; empty for none
 * @param keep how many bytes of the answer are kept; the rest is not read
 */
public record OutboundCall(
    String method, String url, Map<String, String> headers, byte[] body, int keep) {}
