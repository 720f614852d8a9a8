package org.modelsquare.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the request log. */
@MessageBundle("reqs")
public interface RequestMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String empty();

  @Message
  String empty_filtered();

  @Message
  String show_all();

  @Message
  String filter_status();

  @Message
  String any_status();

  @Message
  String filter_key();

  @Message
  String any_key();

  @Message
  String filter();

  @Message
  String find();

  @Message
  String find_label();

  @Message
  String older();

  @Message
  String pages();

  @Message
  String caption();

  @Message
  String time();

  @Message
  String key();

  @Message
  String route();

  @Message
  String status_column();

  @Message
  String latency();

  @Message
  String cost();

  @Message
  String all_requests();

  @Message
  String request();

  @Message
  String path();

  @Message
  String sent_at();

  @Message
  String job();

  @Message
  String code();

  @Message
  String agent();

  @Message
  String body();

  @Message
  String body_hint();

  @Message
  String no_body();

  @Message
  String answer();

  @Message
  String curl();

  @Message
  String curl_hint();

  @Message
  String copy_id();

  @Message
  String none();

  @Message
  String status(String code);

  @Message
  String not_found(String id);

  @Message
  String millis(long count);
}
