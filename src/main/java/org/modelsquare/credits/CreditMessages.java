package org.modelsquare.credits;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.modelsquare.core.Credits;

/** Words of the credits page and of the balance in the header. */
@MessageBundle("credit")
public interface CreditMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String unit();

  @Message
  String balance();

  @Message
  String available();

  @Message
  String available_hint();

  @Message
  String held();

  @Message
  String held_hint();

  @Message
  String bonus(Credits amount);

  @Message
  String proof(long entries, Credits available, Credits held);

  @Message
  String proof_title();

  @Message
  String proof_broken_title();

  @Message
  String proof_broken();

  @Message
  String top_up();

  @Message
  String top_up_text();

  @Message
  String ledger();

  @Message
  String ledger_hint(String zone);

  @Message
  String time();

  @Message
  String what();

  @Message
  String kinds();

  @Message
  String all_kinds();

  @Message
  String kind(String kind);

  @Message
  String reason(String reason);

  @Message
  String job();

  @Message
  String plus();

  @Message
  String minus();

  @Message
  String after(Credits amount);

  @Message
  String unchanged();

  @Message
  String filter();

  @Message
  String csv();

  @Message
  String older();

  @Message
  String newest();

  @Message
  String pages();

  @Message
  String empty();

  @Message
  String empty_filter();

  @Message
  String show_all();

  @Message
  String from();

  @Message
  String to();

  @Message
  String job_id();

  @Message
  String wrong_date(String code);

  @Message
  String proof_link();

  @Message
  String proof_page();

  @Message
  String proof_lead();

  @Message
  String proof_whole();

  @Message
  String proof_whole_caption();

  @Message
  String proof_transfers();

  @Message
  String proof_sum();

  @Message
  String proof_claimed();

  @Message
  String proof_jobs();

  @Message
  String proof_jobs_text(
      long jobs, Credits holds, Credits captured, Credits released, Credits open);

  @Message
  String proof_jobs_broken(long jobs);

  @Message
  String proof_jobs_caption();

  @Message
  String proof_held();

  @Message
  String proof_captured();

  @Message
  String proof_released();

  @Message
  String proof_open();

  @Message
  String proof_formula();

  @Message
  String proof_check();

  @Message
  String proof_yes();

  @Message
  String proof_no();

  @Message
  String proof_none();

  @Message
  String formula_seconds(long seconds, String unit);

  @Message
  String formula_request(String unit);

  @Message
  String formula_minimum(String unit);

  @Message
  String back();

  @Message
  String top_up_open();
}
