package org.modelsquare.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a browser complains of while a story runs: errors, warnings of policy, failed scripts. */
final class Grievances {

  private static final String VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', e => console.error('policy: '"
          + " + e.violatedDirective + ' refused ' + e.blockedURI + ' at ' + e.sourceFile));";
  private static final String STATUS = "the server responded with a status of ";

  private final List<String> heard = new ArrayList<>();
  private final Set<Integer> expected = new HashSet<>();

  Grievances(BrowserContext context) {
    context.addInitScript(VIOLATIONS);
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> heard.add("script: " + error.error()));
  }

  /** Pages of that status belong to the story. */
  void expect(int status) {
    expected.add(status);
  }

  List<String> heard() {
    return heard;
  }

  private void hear(ConsoleMessage message) {
    boolean policy = message.text().contains("Content Security Policy");
    if ((message.type().equals("error") || policy)
        && !isCutShort(message.text())
        && !isExpected(message.text())) {
      heard.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
    }
  }

  /** A poll or preview that the next page overtakes; any other failure has another event too. */
  private static boolean isCutShort(String text) {
    return text.startsWith("htmx:sendAbort") || text.startsWith("htmx:afterRequest");
  }

  private boolean isExpected(String text) {
    return expected.stream().anyMatch(status -> text.contains(STATUS + status));
  }
}
