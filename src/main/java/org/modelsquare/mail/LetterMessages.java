package org.modelsquare.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of letters. */
@MessageBundle("letter")
public interface LetterMessages {

  @Message
  String subject(String kind, String brand, String about);

  @Message
  String text(String kind, String about);

  @Message
  String action(String kind);

  @Message
  String closing(String kind);
}
