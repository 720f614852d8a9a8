package org.modelsquare.webhooks;

/** The statements about endpoints. */
final class EndpointSql {

  static final String COLUMNS =
      "select id, account_id, key_id, url, events, previous_until, enabled, disabled_because,"
          + " failing_since, created_at from webhook_endpoint ";

  static final String INSERT =
      """
      insert into webhook_endpoint
        (id, account_id, key_id, url, events, secret, enabled, created_at)
      values (?, ?, ?, ?, ?, ?, true, ?)
      on conflict (key_id) do nothing
      """;

  /** An older secret than the last is forgotten: two sign, never three. */
  static final String ROLL =
      """
      update webhook_endpoint set previous_secret = secret, previous_until = ?, secret = ?
      where id = ? and account_id = ?
      """;

  static final String CHANGE =
      "update webhook_endpoint set url = ?, events = ? where id = ? and account_id = ?";

  static final String ENABLE =
      """
      update webhook_endpoint set enabled = true, disabled_because = null, failing_since = null
      where id = ? and account_id = ?
      """;

  static final String DISABLE =
      """
      update webhook_endpoint set enabled = false, disabled_because = 'owner'
      where id = ? and account_id = ?
      """;

  static final String DELETE = "delete from webhook_endpoint where id = ? and account_id = ?";

  static final String SECRETS =
      "select secret, previous_secret, previous_until from webhook_endpoint where id = ?";

  private EndpointSql() {}
}
