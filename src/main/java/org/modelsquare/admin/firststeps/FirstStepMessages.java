package org.modelsquare.admin.firststeps;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the first steps. */
@MessageBundle("first")
public interface FirstStepMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String left(int n);

  @Message
  String look();

  @Message
  String done();

  @Message
  String step(String name);

  @Message
  String state(String code);

  @Message
  String text(String name, String seen);

  @Message
  String seen(String code, String detail);

  @Message
  String go(String name);

  @Message
  String skip();

  @Message
  String unskip();
}
