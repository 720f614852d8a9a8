package org.modelsquare.admin;

import java.util.List;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;

/**
 * One line of what operators did.
 *
 * @param action such as {@code account.created}
 */
record ActRow(Moment at, String actor, String action, String detail) {

  static List<ActRow> of(List<OperatorLog.Act> acts, MomentFormat format) {
    return acts.stream()
        .map(
            each ->
                new ActRow(format.second(each.at()), each.actor(), each.action(), each.detail()))
        .toList();
  }
}
