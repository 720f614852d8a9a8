package org.modelsquare.jobs.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the list of jobs. */
@MessageBundle("history")
public interface HistoryMessages {

  @Message
  String key();

  @Message
  String any_key();

  @Message
  String from(String zone);

  @Message
  String to(String zone);

  @Message
  String wrong_date(String code);

  @Message
  String more();

  @Message
  String view();

  @Message
  String grid();

  @Message
  String table();

  @Message
  String csv();

  @Message
  String json();

  @Message
  String export();

  @Message
  String choose(String excerpt);

  @Message
  String chosen();

  @Message
  String chosen_text();

  @Message
  String zip();

  @Message
  String delete();

  @Message
  String deleted(int n);

  @Message
  String undo_text();

  @Message
  String undo();

  @Message
  String running(int n);

  @Message
  String restored(int n);

  @Message
  String none();

  @Message
  String video();

  @Message
  String ordered(String zone);

  @Message
  String took();

  @Message
  String cost();

  @Message
  String kept(String zone);

  @Message
  String caption();

  @Message
  String newest();

  @Message
  String compare();

  @Message
  String check();
}
