package org.modelsquare.admin.webhooks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's page about webhooks. */
@MessageBundle("hooks")
public interface AllWebhooksMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String whose();

  @Message
  String all();

  @Message
  String none();

  @Message
  String none_troubled();

  @Message
  String caption(int most, String zone);

  @Message
  String receiver();

  @Message
  String owner();

  @Message
  String state();

  @Message
  String waiting();

  @Message
  String since();

  @Message
  String last();

  @Message
  String hasten();
}
