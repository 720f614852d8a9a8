package org.modelsquare.admin;

import java.time.Instant;

/**
 * One thing that an operator did with a subject.
 *
 * @param actor the operator's email
 * @param action such as {@code user.credits}
 */
public record ActLine(Instant at, String actor, String action, String detail) {}
