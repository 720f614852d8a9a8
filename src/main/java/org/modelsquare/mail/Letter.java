package org.modelsquare.mail;

import org.modelsquare.core.Language;

/**
 * A letter in somebody's hands.
 *
 * @param id the letter
 * @param recipient the email that it goes to
 * @param language its language
 * @param kind what it is about
 * @param sealedFacts what it tells
 * @param attempts how often it has been tried, this time included
 */
record Letter(
    String id,
    String recipient,
    Language language,
    LetterKind kind,
    String sealedFacts,
    int attempts) {}
