package org.modelsquare.catalog.comparison;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the comparison. */
@MessageBundle("compare")
public interface CompareMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String none();

  @Message
  String one();

  @Message
  String too_many();

  @Message
  String missing(String ids);

  @Message
  String add();

  @Message
  String request();

  @Message
  String picture();

  @Message
  String ratio();

  @Message
  String seconds();

  @Message
  String only();

  @Message
  String update();

  @Message
  String table();

  @Message
  String property();

  @Message
  String row(String id);

  @Message
  String credits(String n);

  @Message
  String unable();

  @Message
  String nearest();

  @Message
  String characters(String n);

  @Message
  String sound(boolean choice);

  @Message
  String remove(String name);

  @Message
  String open();
}
