package org.modelsquare.admin.users;

import java.time.Instant;
import java.util.List;

/**
 * A page of accounts.
 *
 * @param more true if there is another one
 * @param groups the names of all groups
 */
record UserList(UserFilter filter, List<Line> lines, boolean more, List<String> groups) {

  /** Nobody has to choose among one. */
  public boolean isGrouped() {
    return groups.size() > 1;
  }

  /**
   * An account in a line.
   *
   * @param group whose limits it has
   */
  record Line(
      String id,
      String email,
      String displayName,
      boolean operator,
      boolean suspended,
      Instant createdAt,
      String group) {}
}
