package org.modelsquare.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about whose an email is. */
@MessageBundle("confirm")
public interface ConfirmationMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String action();

  @Message
  String done();

  @Message
  String done_text();

  @Message
  String state();

  @Message
  String is(String confirmed);

  @Message
  String again();
}
