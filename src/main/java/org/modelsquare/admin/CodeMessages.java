package org.modelsquare.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages about codes. */
@MessageBundle("codes")
public interface CodeMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String batches();

  @Message
  String caption(int n);

  @Message
  String none();

  @Message
  String batch();

  @Message
  String note();

  @Message
  String note_hint();

  @Message
  String count();

  @Message
  String count_hint();

  @Message
  String credits();

  @Message
  String credits_hint();

  @Message
  String expires();

  @Message
  String expires_hint();

  @Message
  String never();

  @Message
  String used();

  @Message
  String state();

  @Message
  String state_name(String code);

  @Message
  String created();

  @Message
  String by();

  @Message
  String make_title();

  @Message
  String make_lead();

  @Message
  String make();

  @Message
  String problems(int n);

  @Message
  String wrong(String field, String code, String a, String b);

  @Message
  String made_title();

  @Message
  String once();

  @Message
  String once_hint();

  @Message
  String download();

  @Message
  String to_batch();

  @Message
  String all();

  @Message
  String codes();

  @Message
  String codes_caption();

  @Message
  String ending();

  @Message
  String user();

  @Message
  String when();

  @Message
  String unused();

  @Message
  String revoke();

  @Message
  String revoke_text();

  @Message
  String revoke_yes();
}
