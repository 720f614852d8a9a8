package org.modelsquare.launches;

import org.modelsquare.core.Language;

/**
 * Fired once for each account that waited for a model, in the transaction that records it, so that
 * other ways of telling, such as mail, can follow.
 *
 * @param accountId who is told
 * @param modelId which model is live
 * @param language in which language
 */
public record LaunchTold(String accountId, String modelId, Language language) {}
