package org.modelsquare.launches;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of launches and notices. */
@MessageBundle("launch")
public interface LaunchMessages {

  @Message
  String title();

  @Message
  String menu(int n);

  @Message
  String empty();

  @Message
  String to_models();

  @Message
  String mark();

  @Message
  String fresh();

  @Message
  String told(String kind);

  @Message
  String next(String kind);

  @Message
  String run_label();

  @Message
  String run_hint();

  @Message
  String run_set(String credits);

  @Message
  String moved();

  @Message
  String kept();

  @Message
  String changed();

  @Message
  String dropped();
}
