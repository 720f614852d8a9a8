package org.modelsquare.outbound;

/**
 * What came back.
 *
 * @param status the HTTP status; a redirect is an answer like any other
 * @param body the first bytes, no more than were asked for
 * @param cut true if there were more
 */
public record OutboundAnswer(int status, byte[] body, boolean cut) {}
