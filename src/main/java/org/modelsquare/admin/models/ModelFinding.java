package org.modelsquare.admin.models;

/**
 * What could be better about a descriptor.
 *
 * @param code such as {@code no_price}; the words of the page go by it
 * @param figure what it is about; may be empty
 */
public record ModelFinding(String code, String figure) {}
