package org.modelsquare.requests;

/** Writes a request as a command for a shell, with a variable where the key belongs. */
final class Curl {

  private Curl() {}

  static String of(LoggedRequest request, String origin) {
    StringBuilder command = new StringBuilder("curl -i");
    if (!request.method().equals("GET")) {
      command.append(" -X ").append(quoted(request.method()));
    }
    command.append(' ').append(quoted(origin + request.path()));
    command.append(" \\\n  -H \"Authorization: Bearer $MODELSQUARE_API_KEY\"");
    String body = request.body();
    if (body != null) {
      command.append(" \\\n  -H 'Content-Type: application/json'");
      command.append(" \\\n  -d ").append(quoted(body));
    }
    return command.toString();
  }

  /** Within single quotes a shell reads nothing but the next single quote. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
