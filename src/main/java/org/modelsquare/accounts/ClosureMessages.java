package org.modelsquare.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about taking one's data along and closing an account. */
@MessageBundle("closing")
public interface ClosureMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String goes();

  @Message
  String goes_videos();

  @Message
  String goes_keys();

  @Message
  String goes_credits();

  @Message
  String goes_person();

  @Message
  String stays();

  @Message
  String stays_text();

  @Message
  String copy();

  @Message
  String videos();

  @Message
  String not_now();

  @Message
  String obstacle(String code);

  @Message
  String obstacle_text(String code);

  @Message
  String keep();

  @Message
  String form();

  @Message
  String understood();

  @Message
  String action();

  @Message
  String problem(String code);

  @Message
  String farewell();

  @Message
  String farewell_text();

  @Message
  String home();

  @Message
  String data();

  @Message
  String data_text();
}
