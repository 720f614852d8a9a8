package org.modelsquare.limits;

/**
 * A group of accounts with the same limits.
 *
 * @param submit requests a minute that start work
 * @param query requests a minute that only ask
 */
public record RateGroup(String name, int submit, int query) {}
