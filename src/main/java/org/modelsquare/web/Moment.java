package org.modelsquare.web;

/**
 * A point in time, for machines and for people.
 *
 * @param iso ISO 8601
 * @param words date and time in the reader's zone, which is named
 */
public record Moment(String iso, String words) {}
