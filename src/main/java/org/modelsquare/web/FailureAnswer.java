package org.modelsquare.web;

import java.util.Map;

/**
 * A failure in words for a program.
 *
 * @param status the HTTP status
 * @param mediaType what the body is
 * @param body the text, UTF-8 on the wire
 * @param headers further headers by name
 */
public record FailureAnswer(
    int status, String mediaType, String body, Map<String, String> headers) {}
