package org.modelsquare.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message tells the operator why and names the way out. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(String message) {
    this(message, null);
  }

  DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
