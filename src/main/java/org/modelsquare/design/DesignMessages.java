package org.modelsquare.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the component page. */
@MessageBundle("design")
public interface DesignMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String colours();

  @Message
  String colours_text();

  @Message
  String token();

  @Message
  String here();

  @Message
  String light();

  @Message
  String dark();

  @Message
  String type();

  @Message
  String type_sample();

  @Message
  String signatures();

  @Message
  String strip();

  @Message
  String frames();

  @Message
  String ticks();

  @Message
  String tallies();

  @Message
  String takes();

  @Message
  String slate();

  @Message
  String prompt_label();

  @Message
  String prompt();

  @Message
  String controls();

  @Message
  String main();

  @Message
  String other();

  @Message
  String quiet();

  @Message
  String danger();

  @Message
  String busy();

  @Message
  String field();

  @Message
  String field_hint();

  @Message
  String field_wrong();

  @Message
  String choice();

  @Message
  String choose();

  @Message
  String switch_on();

  @Message
  String check();

  @Message
  String optional();

  @Message
  String messages();

  @Message
  String info();

  @Message
  String ok();

  @Message
  String warn();

  @Message
  String bad();

  @Message
  String empty();

  @Message
  String toast();

  @Message
  String figures();

  @Message
  String available();

  @Message
  String held();

  @Message
  String when();

  @Message
  String what();

  @Message
  String amount();

  @Message
  String line_grant();

  @Message
  String line_hold();

  @Message
  String caption();

  @Message
  String draft();

  @Message
  String icons();

  @Message
  String icons_text();

  @Message
  String more();

  @Message
  String steps();

  @Message
  String step_one();

  @Message
  String step_two();

  @Message
  String step_three();
}
