package org.modelsquare.providers;

/**
 * Something that an operator enters for an account of a provider.
 *
 * @param name such as {@code api_key}
 * @param secret false for what may be shown again, such as an access key's id
 */
public record CredentialField(String name, boolean secret) {}
