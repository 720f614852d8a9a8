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
  String ledger_hint();

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
}
