package org.modelsquare.snippets;

import java.util.List;

/** Writes one request as JSON and as a program in four languages that sends it. */
public final class Snippets {

  private static final String CURL =
      """
      curl -X POST "%s" \\
        -H "Authorization: Bearer $MODELSQUARE_API_KEY" \\
        -H "Content-Type: application/json" \\
        --data-binary @- <<'JSON'
      %s
      JSON""";

  private static final String PYTHON =
      """
      import json, os, urllib.request

      body = json.loads(r\"""%s\""")
      request = urllib.request.Request(
          "%s",
          data=json.dumps(body).encode(),
          headers={
              "Authorization": "Bearer " + os.environ["MODELSQUARE_API_KEY"],
              "Content-Type": "application/json",
          },
      )
      print(json.load(urllib.request.urlopen(request))["id"])""";

  private static final String JAVASCRIPT =
      """
      const body = %s;
      const response = await fetch("%s", {
        method: "POST",
        headers: {
          Authorization: "Bearer " + process.env.MODELSQUARE_API_KEY,
          "Content-Type": "application/json",
        },
        body: JSON.stringify(body),
      });
      console.log((await response.json()).id);""";

  private static final String JAVA =
      """
      import java.net.URI;
      import java.net.http.*;

      var body = %s;
      var request = HttpRequest.newBuilder(URI.create("%s"))
          .header("Authorization", "Bearer " + System.getenv("MODELSQUARE_API_KEY"))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body))
          .build();
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      System.out.println(answer.body());""";

  private Snippets() {}

  /**
   * The snippets of one request.
   *
   * @param json the request body
   * @param url where it is sent
   * @param notCallable a remark for the head of each program, or empty
   */
  public static List<Snippet> of(String json, String url, String notCallable) {
    String hash = notCallable.isEmpty() ? "" : "# " + notCallable + "\n";
    String slashes = notCallable.isEmpty() ? "" : "// " + notCallable + "\n";
    return List.of(
        Snippet.of("json", "JSON", json),
        Snippet.of("curl", "cURL", hash + CURL.formatted(url, json)),
        Snippet.of("python", "Python", hash + PYTHON.formatted(json, url)),
        Snippet.of("javascript", "JavaScript", slashes + JAVASCRIPT.formatted(json, url)),
        Snippet.of("java", "Java", slashes + JAVA.formatted(Literals.java(json), url)));
  }
}
