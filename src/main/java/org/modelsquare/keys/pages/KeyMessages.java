package org.modelsquare.keys.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.modelsquare.core.Credits;

/** Words of the pages about API keys. */
@MessageBundle("key")
public interface KeyMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String create();

  @Message
  String all();

  @Message
  String empty();

  @Message
  String count(int count);

  @Message
  String name();

  @Message
  String name_hint();

  @Message
  String scopes();

  @Message
  String scope(String scope);

  @Message
  String expires();

  @Message
  String never();

  @Message
  String in_days(int days);

  @Message
  String on_date();

  @Message
  String last_day();

  @Message
  String last_day_when();

  @Message
  String limits();

  @Message
  String limits_hint();

  @Message
  String period(String period);

  @Message
  String optional();

  @Message
  String models();

  @Message
  String models_hint();

  @Message
  String networks();

  @Message
  String networks_hint();

  @Message
  String cancel();

  @Message
  String spent();

  @Message
  String used(String period, String spent, String limit);

  @Message
  String used_total(Credits spent);

  @Message
  String last_used();

  @Message
  String last_used_at(String when);

  @Message
  String never_used();

  @Message
  String state();

  @Message
  String status(String status);

  @Message
  String note(String note);

  @Message
  String kept_for_audit(String when);

  @Message
  String problems(int count);

  @Message
  String problem(String field, String code, String first);

  @Message
  String radius_title();

  @Message
  String radius(
      boolean spends,
      boolean limited,
      String day,
      String month,
      String total,
      String models,
      String networks,
      String until);

  @Message
  String radius_more(boolean sees, boolean creates);

  @Message
  String created_title();

  @Message
  String rolled_title();

  @Message
  String once();

  @Message
  String once_hint();

  @Message
  String secret();

  @Message
  String id();

  @Message
  String old_until(String when);

  @Message
  String old_ended();

  @Message
  String test_title();

  @Message
  String test_hint();

  @Message
  String check_first();

  @Message
  String first_received();

  @Message
  String first_waiting();

  @Message
  String refresh();

  @Message
  String stored();

  @Message
  String facts();

  @Message
  String created();

  @Message
  String pause();

  @Message
  String resume();

  @Message
  String roll();

  @Message
  String revoke();

  @Message
  String change();

  @Message
  String save();

  @Message
  String roll_title();

  @Message
  String roll_text();

  @Message
  String overlap();

  @Message
  String overlap_choice(String overlap);

  @Message
  String overlap_unclear();

  @Message
  String revoke_title();

  @Message
  String revoke_text();

  @Message
  String revoke_descendants(int count);
}
