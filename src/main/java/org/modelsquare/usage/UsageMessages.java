package org.modelsquare.usage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the usage page. */
@MessageBundle("usage")
public interface UsageMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String group();

  @Message
  String group_name(String code);

  @Message
  String from();

  @Message
  String to();

  @Message
  String zone();

  @Message
  String show();

  @Message
  String last(int days);

  @Message
  String csv();

  @Message
  String trouble(String code);

  @Message
  String totals();

  @Message
  String spent();

  @Message
  String jobs();

  @Message
  String completed();

  @Message
  String failed();

  @Message
  String rate();

  @Message
  String rate_hint();

  @Message
  String seconds();

  @Message
  String none_yet();

  @Message
  String chart();

  @Message
  String chart_text(String total, String from, String to, String peak);

  @Message
  String caption(String zone);

  @Message
  String so_far();

  @Message
  String no_key();

  @Message
  String sum();

  @Message
  String empty_never();

  @Message
  String empty_action();

  @Message
  String empty_range();
}
