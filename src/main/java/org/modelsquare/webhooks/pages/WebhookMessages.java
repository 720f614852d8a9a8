package org.modelsquare.webhooks.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about webhooks. */
@MessageBundle("webhook")
public interface WebhookMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String endpoints();

  @Message
  String count(int n);

  @Message
  String empty();

  @Message
  String state_label();

  @Message
  String state(String code);

  @Message
  String separator();

  @Message
  String event_label();

  @Message
  String event(String word);

  @Message
  String new_title();

  @Message
  String new_lead();

  @Message
  String no_key();

  @Message
  String no_key_link();

  @Message
  String key();

  @Message
  String key_hint();

  @Message
  String key_choose();

  @Message
  String url();

  @Message
  String url_hint();

  @Message
  String events();

  @Message
  String create();

  @Message
  String problems(int count);

  @Message
  String problem(String field, String code);

  @Message
  String secret_title();

  @Message
  String secret_once();

  @Message
  String secret_new();

  @Message
  String secret_rolled();

  @Message
  String secret_copy();

  @Message
  String secret_use();

  @Message
  String verify();

  @Message
  String secret_done();

  @Message
  String all();

  @Message
  String endpoint();

  @Message
  String endpoint_id();

  @Message
  String old_secret();

  @Message
  String old_secret_until();

  @Message
  String failing_title();

  @Message
  String failing_since();

  @Message
  String auto_off(long days);

  @Message
  String stopped_title();

  @Message
  String stopped_text(long days);

  @Message
  String paused_title();

  @Message
  String paused_text();

  @Message
  String test();

  @Message
  String pause();

  @Message
  String enable();

  @Message
  String roll();

  @Message
  String roll_hint();

  @Message
  String delete();

  @Message
  String delete_title();

  @Message
  String delete_text();

  @Message
  String delete_yes();

  @Message
  String keep();

  @Message
  String settings();

  @Message
  String settings_lead();

  @Message
  String save();

  @Message
  String deliveries();

  @Message
  String deliveries_lead();

  @Message
  String deliveries_empty();

  @Message
  String delivery(String state);

  @Message
  String job();

  @Message
  String time();

  @Message
  String tries();

  @Message
  String pages();

  @Message
  String older();

  @Message
  String delivery_title();

  @Message
  String event_id();

  @Message
  String next();

  @Message
  String replay();

  @Message
  String replay_hint();

  @Message
  String attempts();

  @Message
  String attempts_lead();

  @Message
  String attempts_empty();

  @Message
  String outcome(String code, String status);

  @Message
  String took(int ms);

  @Message
  String response();

  @Message
  String body();

  @Message
  String body_lead();
}
