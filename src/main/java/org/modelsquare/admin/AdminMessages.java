package org.modelsquare.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about accounts with providers. */
@MessageBundle("admin")
public interface AdminMessages {

  @Message
  String providers();

  @Message
  String providers_lead();

  @Message
  String accounts();

  @Message
  String no_account();

  @Message
  String count(int n);

  @Message
  String account();

  @Message
  String all_accounts();

  @Message
  String from_configuration();

  @Message
  String state();

  @Message
  String circuit(String code);

  @Message
  String problem(String code);

  @Message
  String problem_title();

  @Message
  String until();

  @Message
  String until_label();

  @Message
  String under_way();

  @Message
  String weight();

  @Message
  String weight_hint();

  @Message
  String last_success();

  @Message
  String last_error();

  @Message
  String none_yet();

  @Message
  String add();

  @Message
  String add_lead();

  @Message
  String none_offered();

  @Message
  String built_in();

  @Message
  String separator();

  @Message
  String name();

  @Message
  String name_hint();

  @Message
  String provider();

  @Message
  String account_id();

  @Message
  String base_url();

  @Message
  String base_url_usual();

  @Message
  String base_url_hint();

  @Message
  String private_network();

  @Message
  String concurrency();

  @Message
  String concurrency_hint();

  @Message
  String credentials();

  @Message
  String credential_secret();

  @Message
  String credential_plain();

  @Message
  String credential_kept();

  @Message
  String credential_ends();

  @Message
  String set_on();

  @Message
  String write_only();

  @Message
  String forgotten();

  @Message
  String create();

  @Message
  String save();

  @Message
  String settings();

  @Message
  String configured_text();

  @Message
  String open_text();

  @Message
  String half_open_text();

  @Message
  String off_text();

  @Message
  String test();

  @Message
  String tested(String code);

  @Message
  String enable();

  @Message
  String disable();

  @Message
  String delete();

  @Message
  String delete_title();

  @Message
  String delete_text();

  @Message
  String delete_rules();

  @Message
  String delete_refused();

  @Message
  String delete_yes();

  @Message
  String keep();

  @Message
  String problems(int n);

  @Message
  String wrong(String field, String code, String a, String b);

  @Message
  String log();

  @Message
  String log_lead();

  @Message
  String when();

  @Message
  String who();

  @Message
  String what();

  @Message
  String detail();

  @Message
  String act(String code);
}
