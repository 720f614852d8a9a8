package org.modelsquare.connections;

/** The statements about stored accounts. */
final class AccountSql {

  static final String READ =
      """
      select id, provider, name, base_url, private_network, credentials, credentials_set_at, weight,
             concurrency, enabled
      from provider_account
      """;

  static final String ALL = READ + " order by provider, id";

  static final String INSERT =
      """
      insert into provider_account
        (id, provider, name, base_url, private_network, credentials, credentials_set_at, weight,
         concurrency, enabled, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
      on conflict (provider, name) do nothing
      """;

  static final String UPDATE =
      """
      update provider_account a
      set name = ?, base_url = ?, private_network = ?, credentials = ?,
          credentials_set_at = coalesce(?, credentials_set_at), weight = ?, concurrency = ?
      where a.id = ? and not exists (
        select 1 from provider_account o
        where o.provider = a.provider and o.name = ? and o.id <> a.id)
      """;

  static final String ENABLE =
      "update provider_account set enabled = true, disabled_at = null where id = ? and not enabled";

  static final String DISABLE =
      "update provider_account set enabled = false, disabled_at = ? where id = ? and enabled";

  /**
   * Only an account that no instance hands orders to any more, and that no job needs: neither one
   * that is under way nor one whose video may still come.
   */
  static final String DELETE =
      """
      delete from provider_account a
      where a.id = ? and a.disabled_at <= ?
        and not exists (select 1 from job_due d where d.provider_account = a.id)
        and not exists (select 1 from late_watch w where w.provider_account = a.id)
      """;

  static final String FORGET = "delete from provider_account_health where account_id = ?";

  static final String UNFINISHED =
      """
      select account_id, count(*) from (
        select provider_account as account_id from job_due
        where provider_account is not null
          and not (waiting and (lease_until is null or lease_until < now()))
      ) unfinished group by account_id
      """;

  private AccountSql() {}
}
