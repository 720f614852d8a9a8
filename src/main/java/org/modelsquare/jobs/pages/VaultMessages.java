package org.modelsquare.jobs.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about a job's video in the vault. */
@MessageBundle("vault")
public interface VaultMessages {

  @Message
  String url();

  @Message
  String url_hint();

  @Message
  String until(String time);

  @Message
  String for_ever();

  @Message
  String kept(int n, int most);

  @Message
  String full(int most);

  @Message
  String keep();

  @Message
  String let_go();

  @Message
  String share();

  @Message
  String receipt();

  @Message
  String gone(String time);

  @Message
  String gone_text();

  @Message
  String gone_short();

  @Message
  String in_store(int n, String megabytes, long days);
}
