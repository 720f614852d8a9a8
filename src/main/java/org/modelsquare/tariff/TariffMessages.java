package org.modelsquare.tariff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of all prices. */
@MessageBundle("tariff")
public interface TariffMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String how();

  @Message
  String how_unit();

  @Message
  String how_hold();

  @Message
  String how_back();

  @Message
  String how_bonus(String amount);

  @Message
  String calculator();

  @Message
  String calculator_lead();

  @Message
  String model();

  @Message
  String mode();

  @Message
  String on();

  @Message
  String off();

  @Message
  String range(String span);

  @Message
  String wrong(String label, String span);

  @Message
  String calculate();

  @Message
  String result();

  @Message
  String credits(String amount);

  @Message
  String formula(long seconds, String unit);

  @Message
  String formula_request(String unit);

  @Message
  String formula_both(long seconds, String unit, String request);

  @Message
  String formula_minimum(String minimum);

  @Message
  String holds_from(String version);

  @Message
  String open();

  @Message
  String no_row();

  @Message
  String correct_first();

  @Message
  String table();

  @Message
  String caption();

  @Message
  String resolution();

  @Message
  String any();

  @Message
  String also();

  @Message
  String price();

  @Message
  String per_request(String amount);

  @Message
  String minimum(String amount);

  @Message
  String nothing_priced();

  @Message
  String never();

  @Message
  String never_failed();

  @Message
  String never_filtered();

  @Message
  String never_canceled();

  @Message
  String never_lost();

  @Message
  String never_drafts();

  @Message
  String never_downloads();

  @Message
  String unpriced();

  @Message
  String unpriced_text();

  @Message
  String coming();

  @Message
  String coming_text();

  @Message
  String changes();

  @Message
  String changes_text();

  /** What changes; either price may be empty. */
  @Message
  String change(String before, String after);

  @Message
  String ahead();

  @Message
  String zone(String zone);
}
