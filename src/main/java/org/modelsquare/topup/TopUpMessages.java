package org.modelsquare.topup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which one gets more credits. */
@MessageBundle("topup")
public interface TopUpMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String back();

  @Message
  String code_title();

  @Message
  String code_lead();

  @Message
  String code();

  @Message
  String code_hint();

  @Message
  String redeem();

  @Message
  String granted(String amount);

  @Message
  String granted_text();

  @Message
  String problem(String code, long seconds);

  @Message
  String nothing_moved();

  @Message
  String card_title();

  @Message
  String ask_title();

  @Message
  String ask();

  @Message
  String ask_contact();

  @Message
  String card_lead();

  @Message
  String offer(String amount);

  @Message
  String buy(String price);

  @Message
  String payments();

  @Message
  String payments_caption();

  @Message
  String time();

  @Message
  String amount();

  @Message
  String price();

  @Message
  String state();

  @Message
  String payment_state(String code);

  @Message
  String notice(String code);

  @Message
  String leave_title();

  @Message
  String leave_text(String amount, String price);

  @Message
  String leave();
}
