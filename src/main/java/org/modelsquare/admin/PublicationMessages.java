package org.modelsquare.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages about models. */
@MessageBundle("pub")
public interface PublicationMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String caption(int n);

  @Message
  String model();

  @Message
  String vendor();

  @Message
  String state();

  @Message
  String from();

  @Message
  String provider();

  @Message
  String origin();

  @Message
  String waiting();

  @Message
  String findings();

  @Message
  String origin_name(String code);

  @Message
  String decided();

  @Message
  String none_fine();

  @Message
  String all();

  @Message
  String stand();

  @Message
  String stand_lead();

  @Message
  String standing();

  @Message
  String standing_name(String code);

  @Message
  String standing_text(String code);

  @Message
  String replacement();

  @Message
  String replacement_hint();

  @Message
  String reason();

  @Message
  String reason_hint();

  @Message
  String decide();

  @Message
  String wrong(String field, String code, String limit);

  @Message
  String preview();

  @Message
  String waiting_for(int n);

  @Message
  String finding(String code, String figure);

  @Message
  String fine();

  @Message
  String descriptor();

  @Message
  String version();

  @Message
  String upstream();

  @Message
  String download();

  @Message
  String withdraw();

  @Message
  String withdraw_file();

  @Message
  String withdraw_none();

  @Message
  String withdraw_yes();

  @Message
  String kept();

  @Message
  String importing();

  @Message
  String import_lead();

  @Message
  String file();

  @Message
  String file_hint();

  @Message
  String text();

  @Message
  String check();

  @Message
  String import_wrong(String code);

  @Message
  String unreadable();

  @Message
  String checked();

  @Message
  String is_new();

  @Message
  String same();

  @Message
  String changes();

  @Message
  String take();

  @Message
  String back();
}
