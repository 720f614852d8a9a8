package org.modelsquare.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without JavaScript, signed up over HTTP like everybody else. */
public final class ConsoleVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
  private static final Pattern VIDEO = Pattern.compile("<video [^>]*src=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("(sk-[A-Za-z0-9]{48})");
  private static final String PASSWORD = "eleven herons over a slow river";

  private final HttpClient client;
  private final URI address;
  private String token = "";

  private ConsoleVisitor(URI address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  /** Opens an account. */
  public static ConsoleVisitor signUp(URI address, String email)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    ConsoleVisitor visitor = new ConsoleVisitor(address, client);
    visitor.token = find(TOKEN, visitor.get("/en/sign-up").body());
    HttpResponse<String> answer =
        visitor.post("/en/sign-up", Map.of("email", email, "password", PASSWORD));
    expect(answer, 303);
    return visitor;
  }

  /** The same browser at another address of the same house. */
  public ConsoleVisitor at(URI other) throws IOException, InterruptedException {
    ConsoleVisitor moved = new ConsoleVisitor(other, client);
    moved.token = find(TOKEN, moved.get("/en/models/sandbox-reel").body());
    return moved;
  }

  /** Orders a video under an idempotency key and returns the id of the job. */
  public String order(String model, String key, Map<String, String> parameters)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>(parameters);
    form.put("_mode", "text_to_video");
    form.put("_key", key);
    HttpResponse<String> answer = post("/en/models/" + model + "/jobs", form);
    expect(answer, 303);
    String location = answer.headers().firstValue("Location").orElse("");
    if (!location.contains("/console/jobs/")) {
      throw new UnexpectedAnswer("sent to " + location);
    }
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Calls a job off; false if it cannot be called off just now. */
  public boolean cancel(String job) throws IOException, InterruptedException {
    HttpResponse<String> answer = post("/en/console/jobs/" + job + "/cancellation", Map.of());
    if (answer.statusCode() != 409) {
      expect(answer, 303);
    }
    return answer.statusCode() == 303;
  }

  /** Creates an API key that may order and look and ends never; its secret. */
  public String createKey(String name) throws IOException, InterruptedException {
    String scopes = "&scopes=videos%3Awrite&scopes=videos%3Aread&scopes=balance%3Aread";
    HttpResponse<String> page =
        send("/en/console/keys", form(Map.of("name", name, "expiry", "never")) + scopes);
    expect(page, 200);
    return find(SECRET, page.body());
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  /** The address of the video on a job's page. */
  public String video(String job) throws IOException, InterruptedException {
    HttpResponse<String> page = get("/en/console/jobs/" + job);
    expect(page, 200);
    return find(VIDEO, page.body()).replace("&amp;", "&");
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, form(fields));
  }

  private String form(Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("csrf-token", token);
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> send(String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An answer of another status is no network trouble, which would be tried again. */
  private static void expect(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new UnexpectedAnswer(answer.uri() + " answered " + answer.statusCode());
    }
  }

  private static String find(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new UnexpectedAnswer("a page without " + pattern);
    }
    return matcher.group(1);
  }

  /** The server answered, but not as it should. */
  public static final class UnexpectedAnswer extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String message) {
      super(message);
    }
  }
}
