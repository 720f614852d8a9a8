package org.modelsquare.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the second factor. */
@MessageBundle("factor")
public interface TwoFactorMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String operators();

  @Message
  String operators_hint();

  @Message
  String state();

  @Message
  String on();

  @Message
  String off();

  @Message
  String since();

  @Message
  String start_title();

  @Message
  String start_lead();

  @Message
  String start_action();

  @Message
  String scan_title();

  @Message
  String scan_lead();

  @Message
  String scan_by_hand();

  @Message
  String scan_terms();

  @Message
  String confirm_title();

  @Message
  String confirm_lead();

  @Message
  String confirm_action();

  @Message
  String code();

  @Message
  String recovery_code();

  @Message
  String code_or_recovery();

  @Message
  String recovery_title();

  @Message
  String left(int count);

  @Message
  String short_hint();

  @Message
  String renew_title();

  @Message
  String renew_lead();

  @Message
  String renew_action();

  @Message
  String renew_done();

  @Message
  String off_title();

  @Message
  String off_lead();

  @Message
  String off_action();

  @Message
  String off_done();

  @Message
  String on_done();

  @Message
  String on_done_hint();

  @Message
  String codes_title();

  @Message
  String codes_once();

  @Message
  String codes_lead();

  @Message
  String codes_stored();

  @Message
  String step_title();

  @Message
  String step_lead();

  @Message
  String step_lead_recovery();

  @Message
  String step_action();

  @Message
  String step_use_recovery();

  @Message
  String step_use_app();

  @Message
  String step_lost();

  @Message
  String wait_text(long seconds);

  @Message
  String problem(String code);

  @Message
  String account_lead(boolean on);
}
