package org.modelsquare.accounts;

/**
 * A new account exists. Fired within the transaction that opens it: whoever observes it takes part,
 * and a failure there undoes the account.
 *
 * @param accountId the account
 */
public record AccountOpened(String accountId) {}
