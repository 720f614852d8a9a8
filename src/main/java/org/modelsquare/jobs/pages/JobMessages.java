package org.modelsquare.jobs.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about jobs. */
@MessageBundle("job")
public interface JobMessages {

  @Message
  String list_title();

  @Message
  String new_job();

  @Message
  String all_jobs();

  @Message
  String filter_status();

  @Message
  String filter_model();

  @Message
  String any_status();

  @Message
  String any_model();

  @Message
  String filter();

  @Message
  String older();

  @Message
  String pages();

  @Message
  String empty();

  @Message
  String empty_action();

  @Message
  String empty_filtered();

  @Message
  String show_all();

  @Message
  String status(String code);

  @Message
  String take(int n);

  @Message
  String model();

  @Message
  String take_label();

  @Message
  String ratio();

  @Message
  String length();

  @Message
  String mode();

  @Message
  String state();

  @Message
  String time();

  @Message
  String seconds(String n);

  @Message
  String result();

  @Message
  String copy_id();

  @Message
  String usual(String from, String to, boolean minutes, long age);

  @Message
  String slow(long age);

  @Message
  String took(long n);

  @Message
  String measured(int n);

  @Message
  String typical();

  @Message
  String canceled_text();

  @Message
  String failure(String code);

  @Message
  String failure_help(String code);

  @Message
  String returned(String n);

  @Message
  String late();

  @Message
  String late_help();

  @Message
  String ready_say(String n);

  @Message
  String failed_say(String n);

  @Message
  String canceled_say(String n);

  @Message
  String video_label();

  @Message
  String ai_label();

  @Message
  String sandbox_label();

  @Message
  String digest();

  @Message
  String download();

  @Message
  String again();

  @Message
  String edit();

  @Message
  String cancel();

  @Message
  String check();

  @Message
  String timeline();

  @Message
  String clocks(String zone);

  @Message
  String moment(String state);

  @Message
  String lasted(String n);

  @Message
  String noticed(String by);

  @Message
  String cost();

  @Message
  String held();

  @Message
  String charged();

  @Message
  String returned_label();

  @Message
  String pending();

  @Message
  String formula(long seconds, String unit);

  @Message
  String ledger();

  @Message
  String inputs();

  @Message
  String prompt();

  @Message
  String request();

  @Message
  String request_json();

  @Message
  String takes();

  @Message
  String opened();
}
