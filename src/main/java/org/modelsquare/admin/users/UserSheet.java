package org.modelsquare.admin.users;

import java.util.List;
import org.modelsquare.accounts.Account;
import org.modelsquare.accounts.sessions.AccountSession;
import org.modelsquare.admin.ActLine;
import org.modelsquare.credits.Balance;
import org.modelsquare.credits.LedgerLine;
import org.modelsquare.jobs.AllJobs;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.limits.RateGroup;

/**
 * An account as operators see it.
 *
 * @param twoFactor true if its sign-in asks for a code
 * @param key makes the credit form count once
 * @param group whose limits it has
 * @param groups those that there are
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
    String group,
    List<RateGroup> groups,
    List<ActLine> done,
    CreditForm form,
    String key) {}
