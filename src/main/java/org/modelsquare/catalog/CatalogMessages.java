package org.modelsquare.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the square, and of models wherever they are shown. */
@MessageBundle("models")
public interface CatalogMessages {

  @Message
  String title();

  @Message
  String promise();

  @Message
  String lead(String credits);

  @Message
  String search();

  @Message
  String search_hint();

  @Message
  String filter();

  @Message
  String any_mode();

  @Message
  String any_status();

  @Message
  String any_vendor();

  @Message
  String found(int n);

  @Message
  String none();

  @Message
  String none_action();

  @Message
  String mode(String id);

  @Message
  String availability(String name);

  @Message
  String speed();

  @Message
  String length();

  @Message
  String modes();

  @Message
  String separator();

  @Message
  String resolution();

  @Message
  String seconds(String n);

  @Message
  String span(String from, String to, boolean minutes);

  @Message
  String from();

  @Message
  String per_second(String credits);

  @Message
  String no_price();

  @Message
  String retired(String date);

  @Message
  String successor();

  @Message
  String prepare();

  @Message
  String as_given();

  @Message
  String how();

  @Message
  String how_choose();

  @Message
  String how_choose_text();

  @Message
  String how_generate();

  @Message
  String how_generate_text();

  @Message
  String how_keep();

  @Message
  String how_keep_text();

  /** Above the page of a model that is not published. */
  @Message
  String hidden_note();
}
