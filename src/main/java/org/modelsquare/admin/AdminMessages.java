package org.modelsquare.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.modelsquare.core.Credits;

/** Words of the operators' area. */
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

  @Message
  String desk();

  @Message
  String desk_lead();

  @Message
  String desk_jobs();

  @Message
  String desk_empty();

  @Message
  String desk_count(int n);

  @Message
  String desk_more();

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
}
