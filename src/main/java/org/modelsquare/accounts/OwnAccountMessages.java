package org.modelsquare.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which people change their own account. */
@MessageBundle("own")
public interface OwnAccountMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String saved(String what);

  @Message
  String profile();

  @Message
  String display_name();

  @Message
  String display_name_hint();

  @Message
  String optional();

  @Message
  String language();

  @Message
  String language_hint();

  @Message
  String time_zone();

  @Message
  String time_zone_hint();

  @Message
  String save();

  @Message
  String theme();

  @Message
  String theme_hint();

  @Message
  String email_title();

  @Message
  String email_now();

  @Message
  String email_new();

  @Message
  String email_hint();

  @Message
  String email_action();

  @Message
  String password_title();

  @Message
  String password_lead();

  @Message
  String current();

  @Message
  String new_password();

  @Message
  String password_action();

  @Message
  String sessions_lead();

  @Message
  String wait_text(long seconds);

  @Message
  String problem(String code, String limit);

  @Message
  String taken();
}
