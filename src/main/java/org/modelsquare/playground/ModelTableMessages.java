package org.modelsquare.playground;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tables of a model's page: prices, parameters, errors. */
@MessageBundle("facts")
public interface ModelTableMessages {

  @Message
  String pricing();

  @Message
  String price_caption(String version);

  @Message
  String price_condition();

  @Message
  String price_unit();

  @Message
  String all_modes();

  @Message
  String every_request();

  @Message
  String per_request(String n);

  @Message
  String minimum(String n);

  @Message
  String formula(long seconds, String unit, String total);

  @Message
  String price_at_launch();

  @Message
  String price_unknown();

  @Message
  String top_up();

  @Message
  String never_charged();

  @Message
  String parameters();

  @Message
  String parameters_caption();

  @Message
  String parameters_draft();

  @Message
  String only_in();

  @Message
  String sources();

  @Message
  String parameters_retired();

  @Message
  String api_page();

  @Message
  String col_name();

  @Message
  String col_type();

  @Message
  String col_required();

  @Message
  String col_default();

  @Message
  String col_allowed();

  @Message
  String col_meaning();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String errors();

  @Message
  String errors_note();

  @Message
  String errors_caption();

  @Message
  String col_code();

  @Message
  String col_when();

  @Message
  String col_fix();

  @Message
  String col_retry();

  @Message
  String error_when(String code);

  @Message
  String error_fix(String code);

  @Message
  String error_retry(String code);
}
