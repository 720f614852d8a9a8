package org.modelsquare.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.modelsquare.core.Credits;

/** Words of the operator's desk. */
@MessageBundle("desk")
public interface DeskMessages {

  @Message
  String when();

  @Message
  String title();

  @Message
  String lead();

  @Message
  String jobs();

  @Message
  String empty();

  @Message
  String count(int n);

  @Message
  String more();

  @Message
  String job();

  @Message
  String job_state(String code);

  @Message
  String ordered();

  @Message
  String deadline();

  @Message
  String ended();

  @Message
  String amount();

  @Message
  String held();

  @Message
  String reference();

  @Message
  String model();

  @Message
  String owner();

  @Message
  String remote_id();

  @Message
  String none();

  @Message
  String never();

  @Message
  String failure();

  @Message
  String calls();

  @Message
  String calls_lead();

  @Message
  String calls_none();

  @Message
  String call();

  @Message
  String answered();

  @Message
  String outcome_label();

  @Message
  String outcome(String code);

  @Message
  String evidence();

  @Message
  String timeline();

  @Message
  String noticed_label();

  @Message
  String noticed(String code);

  @Message
  String uncertain_text();

  @Message
  String late_short();

  @Message
  String late_text();

  @Message
  String adopt();

  @Message
  String adopt_lead();

  @Message
  String adopt_hint();

  @Message
  String adopt_yes();

  @Message
  String release();

  @Message
  String release_lead(Credits amount);

  @Message
  String release_yes();

  @Message
  String seen();

  @Message
  String wait_text();

  @Message
  String state();

  @Message
  String account();

  @Message
  String provider();

  @Message
  String wrong(String code);
}
