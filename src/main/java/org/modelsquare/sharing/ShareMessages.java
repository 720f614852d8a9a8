package org.modelsquare.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about shared videos. */
@MessageBundle("share")
public interface ShareMessages {

  @Message
  String title();

  @Message
  String back();

  @Message
  String intro();

  @Message
  String life();

  @Message
  String days(int n);

  @Message
  String wrong_days();

  @Message
  String video_until(String time);

  @Message
  String with_prompt();

  @Message
  String make();

  @Message
  String full();

  @Message
  String gone();

  @Message
  String open();

  @Message
  String none();

  @Message
  String link(String time);

  @Message
  String unknown(String time);

  @Message
  String made(String time);

  @Message
  String shows_prompt();

  @Message
  String revoke();

  @Message
  String shared_title(String model);

  @Message
  String make_own();

  @Message
  String video_label();

  @Message
  String shared_until(String time);
}
