package org.modelsquare.announcements;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of announcements, where they are shown and where operators write them. */
@MessageBundle("announce")
public interface AnnouncementMessages {

  @Message
  String title();

  @Message
  String region();

  @Message
  String more();

  @Message
  String lead(int most);

  @Message
  String level();

  @Message
  String level_name(String code);

  @Message
  String write();

  @Message
  String write_lead();

  @Message
  String text(String tag);

  @Message
  String text_hint(int most);

  @Message
  String from();

  @Message
  String from_hint(String zone);

  @Message
  String until();

  @Message
  String until_hint(String zone);

  @Message
  String link();

  @Message
  String link_hint();

  @Message
  String publish();

  @Message
  String wrong(String field, String code, String limit);

  @Message
  String all();

  @Message
  String none();

  @Message
  String caption(int most, String zone);

  @Message
  String sentence();

  @Message
  String state();

  @Message
  String state_name(String code);

  @Message
  String by();

  @Message
  String end();

  @Message
  String one();

  @Message
  String preview();

  @Message
  String change();

  @Message
  String save();

  @Message
  String late();

  @Message
  String instead();

  @Message
  String instead_lead();

  @Message
  String delete();

  @Message
  String delete_text();

  @Message
  String delete_yes();
}
