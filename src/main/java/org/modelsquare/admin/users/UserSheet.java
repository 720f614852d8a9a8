package org.modelsquare.admin.users;

import java.util.List;
import org.modelsquare.accounts.Account;
import org.modelsquare.accounts.sessions.AccountSession;
import org.modelsquare.admin.ActLine;
import org.modelsquare.credits.Balance;
import org.modelsquare.credits.LedgerLine;
import org.modelsquare.jobs.AllJobs;
import org.modelsquare.keys.ApiKey;

/**
 * An account as operators see it.
 *
 * @param twoFactor true if its sign-in asks for a code
 * @param key makes the credit form count once
 * @param done what operators did with it
 */
record UserSheet(
    Account account,
    Balance balance,
    boolean twoFactor,
    List<LedgerLine> ledger,
    List<AllJobs.Line> jobs,
    List<ApiKey> keys,
    List<AccountSession> sessions,
    List<ActLine> done,
    CreditForm form,
    String key) {}
