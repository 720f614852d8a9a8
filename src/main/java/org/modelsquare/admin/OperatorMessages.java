package org.modelsquare.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operators' area. */
@MessageBundle("ops")
public interface OperatorMessages {

  @Message
  String area();

  @Message
  String overview();

  @Message
  String overview_short();

  @Message
  String overview_lead();

  @Message
  String troubled();

  @Message
  String stuck_jobs(long n);

  @Message
  String lagging(long seconds);

  @Message
  String on_desk(long n);

  @Message
  String untold(long n);

  @Message
  String letters(long n);

  @Message
  String calm();

  @Message
  String queue();

  @Message
  String queue_empty();

  @Message
  String oldest();

  @Message
  String day();

  @Message
  String done();

  @Message
  String failed();

  @Message
  String month();

  @Message
  String captured();

  @Message
  String bought();

  @Message
  String granted();

  @Message
  String held();

  @Message
  String sign_ups();

  @Message
  String accounts(long n);

  @Message
  String users();

  @Message
  String users_lead();

  @Message
  String search();

  @Message
  String find();

  @Message
  String show_all();

  @Message
  String none_found();

  @Message
  String zone(String zone);

  @Message
  String name();

  @Message
  String since();

  @Message
  String account_id();

  @Message
  String standing(boolean operator, boolean suspended);

  @Message
  String move();

  @Message
  String move_text();

  @Message
  String amount();

  @Message
  String amount_hint();

  @Message
  String reason();

  @Message
  String reason_hint();

  @Message
  String move_go();

  @Message
  String wrong(String field, String code, String limit);

  @Message
  String door();

  @Message
  String door_operator();

  @Message
  String suspend_text();

  @Message
  String suspended_text();

  @Message
  String because();

  @Message
  String suspend();

  @Message
  String restore();

  @Message
  String sign_out(int n);

  @Message
  String last_jobs();

  @Message
  String no_jobs();

  @Message
  String all_jobs();

  @Message
  String no_ledger();

  @Message
  String keys();

  @Message
  String no_keys();

  @Message
  String key_revoked();

  @Message
  String revoke_key();

  @Message
  String acts();

  @Message
  String no_acts();

  @Message
  String jobs();

  @Message
  String any();

  @Message
  String audit();

  @Message
  String audit_lead();

  @Message
  String audit_empty();

  @Message
  String actor();

  @Message
  String action();

  @Message
  String subject();

  @Message
  String detail();

  @Message
  String before();

  @Message
  String after();

  @Message
  String when();

  @Message
  String act(String code);

  @Message
  String limits();

  @Message
  String limits_text();

  @Message
  String limits_group();

  @Message
  String limits_line(String name, int submit, int query);

  @Message
  String limits_go();
}
