package org.modelsquare.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages by which one comes in and goes out. */
@MessageBundle("account")
public interface AccountMessages {

  @Message
  String sign_up_title();

  @Message
  String sign_up_lead(boolean kept);

  @Message
  String sign_up_bonus(String credits);

  @Message
  String sign_up_action();

  @Message
  String sign_up_other();

  @Message
  String sign_up_other_link();

  @Message
  String sign_in_title();

  @Message
  String sign_in_lead(boolean kept);

  @Message
  String sign_in_action();

  @Message
  String sign_in_other();

  @Message
  String sign_in_other_link();

  @Message
  String setup_title();

  @Message
  String setup_lead();

  @Message
  String setup_action();

  @Message
  String email();

  @Message
  String password();

  @Message
  String password_hint();

  @Message
  String problems(int count);

  @Message
  String problem(String field, String code, String limit);

  @Message
  String wait_title();

  @Message
  String wait_text(long seconds);

  @Message
  String sessions_title();

  @Message
  String sessions_lead();

  @Message
  String sessions_count(int count);

  @Message
  String sessions_browser();

  @Message
  String sessions_created();

  @Message
  String sessions_last_seen();

  @Message
  String sessions_action();

  @Message
  String sessions_current();

  @Message
  String sessions_revoke();

  @Message
  String sessions_leave();

  @Message
  String sessions_revoke_others();

  @Message
  String device(String browser, String system);
}
