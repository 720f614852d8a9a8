package org.modelsquare.admin.prices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages about prices. */
@MessageBundle("prices")
public interface PriceMessages {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String caption(int n);

  @Message
  String model();

  @Message
  String per_second();

  @Message
  String version();

  @Message
  String next();

  @Message
  String none();

  @Message
  String no_price();

  @Message
  String all();

  @Message
  String current();

  @Message
  String current_text(String version);

  @Message
  String unpriced_text();

  @Message
  String when();

  @Message
  String every();

  @Message
  String row_second();

  @Message
  String row_request();

  @Message
  String row_minimum();

  @Message
  String book();

  @Message
  String book_empty();

  @Message
  String from();

  @Message
  String state();

  @Message
  String by();

  @Message
  String reason();

  @Message
  String state_name(String code);

  @Message
  String withdraw();

  @Message
  String too_late();

  @Message
  String change();

  @Message
  String change_lead();

  @Message
  String row(int n);

  @Message
  String moment();

  @Message
  String moment_hint(String zone);

  @Message
  String reason_hint();

  @Message
  String look();

  @Message
  String wrong(String code, String one, String two);

  @Message
  String review();

  @Message
  String review_lead();

  @Message
  String new_prices();

  @Message
  String at_once();

  @Message
  String simulation();

  @Message
  String simulated_none();

  @Message
  String videos();

  @Message
  String paid();

  @Message
  String would();

  @Message
  String difference();

  @Message
  String would_none();

  @Message
  String gaps();

  @Message
  String gaps_text();

  @Message
  String publish();

  @Message
  String back();

  @Message
  String withdraw_reason();

  @Message
  String withdraw_needs();
}
