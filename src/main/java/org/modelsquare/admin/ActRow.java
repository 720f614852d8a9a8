package org.modelsquare.admin;

import java.util.List;
import org.modelsquare.core.Language;

/**
 * One line of what operators did.
 *
 * @param action such as {@code account.created}
 */
record ActRow(Moment at, String actor, String action, String detail) {

  static List<ActRow> of(List<OperatorLog.Act> acts, Language language) {
    return acts.stream()
        .map(
            each ->
                new ActRow(
                    Moment.at(each.at(), language), each.actor(), each.action(), each.detail()))
        .toList();
  }
}
