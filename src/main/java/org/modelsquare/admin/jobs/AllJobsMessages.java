package org.modelsquare.admin.jobs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages about all jobs. */
@MessageBundle("alljobs")
public interface AllJobsMessages {

  @Message
  String jobs_lead();

  @Message
  String model();

  @Message
  String provider();

  @Message
  String whose();

  @Message
  String only_stuck();

  @Message
  String owner();

  @Message
  String is_stuck();

  @Message
  String gone();

  @Message
  String one_job();

  @Message
  String stuck_text();

  @Message
  String due();

  @Message
  String ended();

  @Message
  String trouble();

  @Message
  String what_can_be_done();

  @Message
  String cancel_text();

  @Message
  String cancel();

  @Message
  String uncertain_text();

  @Message
  String ended_text();

  @Message
  String wait_text();

  @Message
  String hasten();

  @Message
  String hasten_text();

  @Message
  String give_up();

  @Message
  String give_up_text();

  @Message
  String reason();

  @Message
  String reason_hint();

  @Message
  String calls();

  @Message
  String request();

  @Message
  String request_text();
}
