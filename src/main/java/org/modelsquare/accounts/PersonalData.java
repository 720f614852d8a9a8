package org.modelsquare.accounts;

import java.io.IOException;
import java.io.OutputStream;

/** What a room of this house knows of a person. Each bean of this type adds a file to the copy. */
public interface PersonalData {

  /** The file's name, such as {@code keys.json}. */
  String file();

  /** Writes everything about the account and leaves the stream open. */
  void write(String accountId, OutputStream out) throws IOException;
}
