package org.modelsquare.outbound;

import java.util.Locale;

/** Why an address is not called. */
public enum Reason {
  /** No address, or one that two readers might understand differently. */
  MALFORMED,
  /** More characters than any address needs. */
  TOO_LONG,
  /** Not https. */
  SCHEME,
  /** A name or a password before the host. */
  USERINFO,
  /** A fragment, which no server ever sees. */
  FRAGMENT,
  /** A port that is not open for such calls. */
  PORT,
  /** A host that is written in a way of its own, such as a number, or ends with a dot. */
  HOST_FORM,
  /** A host or an address that is not part of the public internet. */
  NOT_PUBLIC;

  /** The name in violations and messages, such as {@code not_public}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
