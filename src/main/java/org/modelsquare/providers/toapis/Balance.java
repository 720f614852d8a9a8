package org.modelsquare.providers.toapis;

import com.fasterxml.jackson.databind.JsonNode;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.Wire;

/** What the question for the key's balance says about the key. */
final class Balance {

  private Balance() {}

  static AccessCheck check(UpstreamAnswer answer) {
    // Who may not see the balance is at least known.
    if (Words.code(answer).equals("scope_missing")) {
      return new AccessCheck.Works("the key may not read its balance");
    }
    if (!answer.isSuccess()) {
      return Meaning.access(answer);
    }
    try {
      JsonNode balance = answer.json();
      // The contract says no with 200 here.
      if (!balance.path("success").asBoolean(true)) {
        return new AccessCheck.Refused(answer.evidence());
      }
      String credits = Wire.text(balance, "remain_credits");
      if (credits.isEmpty()) {
        throw answer.unreadable("no balance");
      }
      return new AccessCheck.Works(credits + " credits");
    } catch (UnreadableAnswer e) {
      return new AccessCheck.Unreachable(String.valueOf(e.getMessage()));
    }
  }
}
