package org.modelsquare.admin.users;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.accounts.Account;
import org.modelsquare.accounts.Accounts;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.credits.Balances;
import org.modelsquare.credits.LedgerFilter;
import org.modelsquare.credits.LedgerLines;
import org.modelsquare.jobs.AllJobs;
import org.modelsquare.jobs.AllJobs.Wanted;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.limits.RateGroups;

/** Gathers what there is to see of an account. */
@Singleton
class UserSheets {

  private static final int LINES = 10;

  private final Accounts accounts;
  private final Balances balances;
  private final LedgerLines ledger;
  private final AllJobs jobs;
  private final ApiKeys keys;
  private final Sessions sessions;
  private final SecondFactor factor;
  private final RateGroups groups;
  private final OperatorLog log;

  UserSheets(
      Accounts accounts,
      Balances balances,
      LedgerLines ledger,
      AllJobs jobs,
      ApiKeys keys,
      Sessions sessions,
      SecondFactor factor,
      RateGroups groups,
      OperatorLog log) {
    this.accounts = accounts;
    this.balances = balances;
    this.ledger = ledger;
    this.jobs = jobs;
    this.keys = keys;
    this.sessions = sessions;
    this.factor = factor;
    this.groups = groups;
    this.log = log;
  }

  /** The sheet of an account; empty if there is none. */
  Optional<UserSheet> of(String id, CreditForm form, String key) {
    return accounts.findByIdOptional(id).map(account -> sheet(account, form, key));
  }

  private UserSheet sheet(Account account, CreditForm form, String key) {
    String id = account.id();
    return new UserSheet(
        account,
        balances.of(id),
        factor.isOn(id),
        ledger.of(id, Long.MAX_VALUE, LedgerFilter.ALL, LINES),
        jobs.list(new Wanted("", "", "", id, false, null, null), null, LINES),
        keys.of(id),
        sessions.of(id),
        groups.assigned(id),
        groups.all(),
        log.about(id),
        form,
        key);
  }
}
