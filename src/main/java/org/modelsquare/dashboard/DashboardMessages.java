package org.modelsquare.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the dashboard. */
@MessageBundle("dash")
public interface DashboardMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String figures();

  @Message
  String burnt(int days);

  @Message
  String lasts(String days);

  @Message
  String to_usage();

  @Message
  String active();

  @Message
  String broke();

  @Message
  String broke_held(String held);

  @Message
  String to_top_up();

  @Message
  String trouble(int failed, int of);

  @Message
  String trouble_text(String reason);

  @Message
  String to_failed();

  @Message
  String first();

  @Message
  String first_text(String credits);

  @Message
  String first_go(String model);

  @Message
  String first_square();

  @Message
  String steps();

  @Message
  String steps_done(int done, int all);

  @Message
  String step_video();

  @Message
  String step_video_text();

  @Message
  String step_video_go();

  @Message
  String step_key();

  @Message
  String step_key_text();

  @Message
  String step_key_go();

  @Message
  String step_call();

  @Message
  String step_call_text();

  @Message
  String step_call_go();

  @Message
  String step_webhook();

  @Message
  String step_webhook_text();

  @Message
  String step_webhook_go();

  @Message
  String done();

  @Message
  String put_away();

  @Message
  String away();

  @Message
  String undo();

  @Message
  String show_steps();

  @Message
  String running();

  @Message
  String running_more(int n);

  @Message
  String running_none();

  @Message
  String takes();

  @Message
  String all_takes();

  @Message
  String no_takes();

  @Message
  String drafts();

  @Message
  String saved(String when);

  @Message
  String no_line();

  @Message
  String resume();

  @Message
  String keys();

  @Message
  String keys_fine(int n);

  @Message
  String keys_none();

  @Message
  String all_keys();

  @Message
  String news();

  @Message
  String all_news();

  @Message
  String call();

  @Message
  String call_waiting();

  @Message
  String call_text();

  @Message
  String call_languages();

  @Message
  String call_docs();
}
