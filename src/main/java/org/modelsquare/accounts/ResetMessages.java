package org.modelsquare.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for those who forgot their password. */
@MessageBundle("reset")
public interface ResetMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String ask();

  @Message
  String action();

  @Message
  String sent();

  @Message
  String sent_hint();

  @Message
  String back();

  @Message
  String choice_title();

  @Message
  String choice_lead();

  @Message
  String choice_action();

  @Message
  String ask_short();
}
