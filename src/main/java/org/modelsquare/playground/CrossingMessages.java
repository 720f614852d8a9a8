package org.modelsquare.playground;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for taking a form from one model to another. */
@MessageBundle("cross")
public interface CrossingMessages {

  @Message
  String title();

  @Message
  String hint();

  @Message
  String go();

  @Message
  String from(String name);

  @Message
  String kept();

  @Message
  String mapped();

  @Message
  String becomes();

  @Message
  String dropped();

  @Message
  String open();

  @Message
  String images(int n);

  @Message
  String onOff(String value);

  @Message
  String reason(String code);
}
