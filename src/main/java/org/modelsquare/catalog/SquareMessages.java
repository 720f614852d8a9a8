package org.modelsquare.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of filtering, ordering and comparing models. */
@MessageBundle("square")
public interface SquareMessages {

  @Message
  String facet(String id);

  @Message
  String any(String id);

  @Message
  String length_value(String n);

  @Message
  String audio_value(String id);

  @Message
  String price_value(String id);

  @Message
  String counted(String label, long n);

  @Message
  String more();

  @Message
  String order();

  @Message
  String order_value(String id);

  @Message
  String drop(String facet, String label, long n);

  @Message
  String drop_words(String words, long n);

  @Message
  String nothing_left();

  @Message
  String down();

  @Message
  String down_text();

  @Message
  String card_note(String state);

  @Message
  String pick();

  @Message
  String pick_of(String name);

  @Message
  String tray();

  @Message
  String tray_text();

  @Message
  String compare();

  @Message
  String clear();
}
