package org.modelsquare.keys;

/** The statements about keys themselves. */
final class KeySql {

  private static final String SELECT =
      """
      select k.*, s.prefix, s.last_four, l.limit_total, l.limit_day, l.limit_month,
             (select max(o.retires_at) from api_key_secret o where o.key_id = k.id) as old_until
      from api_key k
      join api_key_secret s on s.key_id = k.id and s.retires_at is null
      join api_key_spend l on l.key_id = k.id
      """;

  static final String FIND = SELECT + "where k.account_id = ? and k.id = ?";

  static final String LIST =
      SELECT
          + """
          where k.account_id = ? and (k.revoked_at is null or k.revoked_at > ?)
          order by k.revoked_at is not null, k.id desc
          """;

  /** The key of a secret, and until when that secret works if it is not the current one. */
  static final String PRESENTED =
      SELECT.replace("select k.*,", "select k.*, p.retires_at,")
          + """
          join api_key_secret p on p.key_id = k.id
          where p.hash = ? and not exists
            (select 1 from account a where a.id = k.account_id and a.suspended_at is not null)
          """;

  /** Two that make keys at once for one account wait for each other here. */
  static final String LOCK_ACCOUNT =
      "select pg_advisory_xact_lock(hashtextextended('api_key:' || ?, 0))";

  static final String LIVING =
      "select count(*) from api_key where account_id = ? and revoked_at is null";

  static final String INSERT =
      """
      with made as (
        insert into api_key
          (id, account_id, name, scopes, models, networks, expires_at, made_by, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, made_by, created_at
      ), secret as (
        insert into api_key_secret (hash, key_id, prefix, last_four, created_at)
        select ?, id, ?, ?, created_at from made
      )
      insert into api_key_spend
        (key_id, payers, limit_total, limit_day, limit_month, day, month)
      select id,
             array_append(
               coalesce((select p.payers from api_key_spend p where p.key_id = made_by), '{}'), id),
             ?, ?, ?, ?, ?
      from made
      """;

  static final String CHANGE =
      """
      with changed as (
        update api_key set name = ?, scopes = ?, models = ?, networks = ?, expires_at = ?
        where account_id = ? and id = ? and revoked_at is null returning id
      )
      update api_key_spend s set limit_total = ?, limit_day = ?, limit_month = ?
      from changed c where s.key_id = c.id
      """;

  static final String PAUSE =
      """
      update api_key set paused_at = coalesce(paused_at, ?)
      where account_id = ? and id = ? and revoked_at is null
      """;

  static final String RESUME =
      "update api_key set paused_at = null where account_id = ? and id = ? and revoked_at is null";

  /** Ends a key and all that descend from it. */
  static final String REVOKE =
      """
      update api_key k set revoked_at = ?
      from api_key_spend s
      where s.payers @> array[?::text] and k.id = s.key_id and k.account_id = ? and k.revoked_at is null
      returning k.id
      """;

  static final String DESCENDANTS =
      """
      select count(*) from api_key k join api_key_spend s on s.key_id = k.id
      where s.payers @> array[?::text] and k.account_id = ? and k.id <> ? and k.revoked_at is null
      """;

  static final String NAMES = "select id, name from api_key where account_id = ?";

  static final String LOCK_KEY =
      "select id from api_key where account_id = ? and id = ? and revoked_at is null for update";

  /** All older secrets end at the latest with the one that is replaced now. */
  static final String RETIRE =
      "update api_key_secret set retires_at = least(retires_at, ?) where key_id = ?";

  static final String NEW_SECRET =
      """
      insert into api_key_secret (hash, key_id, prefix, last_four, created_at)
      values (?, ?, ?, ?, ?)
      """;

  /** Notes a use, unless one was noted a short while ago. */
  static final String USED =
      """
      update api_key
      set first_used_at = coalesce(first_used_at, ?), last_used_at = ?, last_used_network = ?
      where id = ? and (last_used_at is null or last_used_at <= ?)
      """;

  private KeySql() {}
}
