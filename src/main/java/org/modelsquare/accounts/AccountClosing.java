package org.modelsquare.accounts;

/**
 * An account is being closed for good. Fired within the transaction that removes it: each room
 * forgets what it knows of the person, and a failure there keeps the account.
 *
 * @param accountId the account
 */
public record AccountClosing(String accountId) {}
