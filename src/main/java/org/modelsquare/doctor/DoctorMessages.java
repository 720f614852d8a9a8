package org.modelsquare.doctor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the doctor. */
@MessageBundle("doctor")
public interface DoctorMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String summary(long wrong);

  @Message
  String what();

  @Message
  String stands();

  @Message
  String seen();

  @Message
  String fix();

  @Message
  String check(String name);

  @Message
  String level(String code);

  @Message
  String remedy(String name);

  @Message
  String elsewhere();
}
