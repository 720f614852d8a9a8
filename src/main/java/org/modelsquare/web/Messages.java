package org.modelsquare.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the layout and of the error pages. */
@MessageBundle
public interface Messages {

  @Message
  String skip();

  @Message
  String nav();

  @Message
  String nav_models();

  @Message
  String nav_jobs();

  @Message
  String nav_credits();

  @Message
  String nav_sessions();

  @Message
  String nav_keys();

  @Message
  String nav_webhooks();

  @Message
  String nav_requests();

  @Message
  String nav_providers();

  @Message
  String nav_desk();

  @Message
  String nav_docs();

  @Message
  String account_menu();

  @Message
  String sign_in();

  @Message
  String sign_up();

  @Message
  String sign_out();

  @Message
  String languages();

  @Message
  String theme();

  @Message
  String theme_system();

  @Message
  String theme_light();

  @Message
  String theme_dark();

  @Message
  String theme_apply();

  @Message
  String trouble();

  @Message
  String dismiss();

  @Message
  String copy();

  @Message
  String copied();

  @Message
  String footer();

  @Message
  String error_title(int status);

  @Message
  String error_text(int status);

  @Message
  String error_near();

  @Message
  String error_request_id();

  @Message
  String error_home();

  @Message
  String violation(String code, String a, String b);
}
