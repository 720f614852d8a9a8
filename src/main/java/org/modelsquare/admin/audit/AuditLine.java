package org.modelsquare.admin.audit;

import java.time.Instant;

/**
 * One thing that an operator did.
 *
 * @param actor the operator's email; the account's id if the account is gone
 * @param action such as {@code codes.made}
 * @param subject the id of what was acted upon
 * @param detail what was changed
 */
record AuditLine(long id, Instant at, String actor, String action, String subject, String detail) {

  /** The page on which the subject can be looked at, below the area; empty if there is none. */
  public String page() {
    if (subject.startsWith("acct_")) {
      return "users/" + subject;
    }
    if (subject.startsWith("video_")) {
      return "jobs/" + subject;
    }
    return subject.startsWith("pacc_") ? "providers/" + subject : "";
  }
}
