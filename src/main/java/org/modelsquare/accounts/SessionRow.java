package org.modelsquare.accounts;

import org.modelsquare.accounts.sessions.AccountSession;
import org.modelsquare.accounts.sessions.Device;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;

/**
 * A signed-in browser as its owner sees it.
 *
 * @param id the session
 * @param device the browser in words
 * @param created when it was signed in
 * @param lastSeen when it was last used
 * @param current true for the browser that shows this page
 */
record SessionRow(String id, Device device, Moment created, Moment lastSeen, boolean current) {

  static SessionRow of(AccountSession session, String currentId, MomentFormat format) {
    return new SessionRow(
        session.id(),
        session.device(),
        format.minute(session.createdAt()),
        format.minute(session.lastSeenAt()),
        session.id().equals(currentId));
  }
}
