package org.modelsquare.playground;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tools around the form: text, prompt starters, what was kept on this device. */
@MessageBundle("edit")
public interface EditingMessages {

  @Message
  String json();

  @Message
  String json_hint();

  @Message
  String json_apply();

  @Message
  String json_problem(String code, int line, int column);

  @Message
  String starters();

  @Message
  String starter(String code);

  @Message
  String starter_text(String code);

  @Message
  String reset();

  @Message
  String was_reset();

  @Message
  String undo();

  @Message
  String restored();

  @Message
  String discard();

  @Message
  String move_up(int n);

  @Message
  String move_down(int n);

  @Message
  String drop_here();
}
