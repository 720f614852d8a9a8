package org.modelsquare.playground;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the prompt form and of a model's page around it. */
@MessageBundle("play")
public interface PlaygroundMessages {

  @Message
  String back();

  @Message
  String copy_id();

  @Message
  String generate();

  @Message
  String generate_free();

  @Message
  String prepare();

  @Message
  String write_prompt();

  @Message
  String save_draft();

  @Message
  String notify_me();

  @Message
  String notified();

  @Message
  String api_docs();

  @Message
  String bonus(String credits);

  @Message
  String bonus_buys(long clips);

  @Message
  String bonus_elsewhere();

  @Message
  String bonus_short(String credits);

  @Message
  String measured(long half, long most);

  @Message
  String measured_note(int count);

  @Message
  String typical();

  @Message
  String planned();

  @Message
  String api_status();

  @Message
  String api_status_note();

  @Message
  String no_date();

  @Message
  String conclusions();

  @Message
  String step_prompt();

  @Message
  String step_prompt_live();

  @Message
  String step_prompt_draft();

  @Message
  String step_result();

  @Message
  String mode();

  @Message
  String advanced();

  @Message
  String options(int n);

  @Message
  String samples();

  @Message
  String quick();

  @Message
  String optional();

  @Message
  String second_unit();

  @Message
  String up_to(int limit);

  @Message
  String left();

  @Message
  String over();

  @Message
  String range(long min, long max);

  @Message
  String images(int n, String formats, long megabytes);

  @Message
  String this_request();

  @Message
  String credits_unit();

  @Message
  String credits(String n);

  @Message
  String credits_per_second();

  @Message
  String no_price_for_this();

  @Message
  String you_have(String n);

  @Message
  String update_preview();

  @Message
  String shortcut_generate();

  @Message
  String shortcut_draft();

  @Message
  String request();

  @Message
  String not_ready();

  @Message
  String not_callable();

  @Message
  String slate_model();

  @Message
  String slate_take();

  @Message
  String slate_ratio();

  @Message
  String result_empty();

  @Message
  String result_placeholder();

  @Message
  String result_offline();

  @Message
  String result_docs();

  @Message
  String latest();

  @Message
  String usually(String span);

  @Message
  String why();

  @Message
  String steps();

  @Message
  String uses();

  @Message
  String faq();

  @Message
  String problem(String code, String needed, String available);

  @Message
  String problem_help(String code);

  @Message
  String to_credits();

  @Message
  String to_fix(int n);

  @Message
  String draft_saved();

  @Message
  String draft_saved_text();

  @Message
  String notify_saved();

  @Message
  String notify_saved_text();

  @Message
  String placeholder_band();

  @Message
  String placeholder_band_text();

  @Message
  String retired_band(String date);

  @Message
  String retired_band_text();

  @Message
  String retired_jobs();

  @Message
  String retired_note(String date);

  @Message
  String to_successor(String name);

  @Message
  String why_retired();

  @Message
  String steps_retired();

  @Message
  String uses_retired();

  @Message
  String offline_band(String state);

  @Message
  String offline_band_text(String state);

  @Message
  String choose_files();

  @Message
  String upload();

  @Message
  String upload_hint();

  @Message
  String upload_sign_in();

  @Message
  String upload_sign_in_action();

  @Message
  String remove();

  @Message
  String remove_image(int n);

  @Message
  String uploaded_alt(int n, int width, int height);
}
