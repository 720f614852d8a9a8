package org.modelsquare.chaos.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Findings;

/** What the doctor of an instance says, and whether it says it in time. */
final class Diagnosis {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI doctor;
  private final Findings findings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Diagnosis(URI instance, Findings findings) {
    this.doctor = instance.resolve("/q/health/group/doctor");
    this.findings = findings;
  }

  /** The doctor must say of that check what begins so, such as {@code bad}, in time. */
  void names(String fault, String check, String beginning, Duration within)
      throws InterruptedException {
    long begun = System.nanoTime();
    String said = "";
    do {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      said = look().path(check).asText("nothing");
    } while (!said.startsWith(beginning) && System.nanoTime() - begun < within.toNanos());
    say(fault, check + " " + said, begun);
    findings.expect(
        fault + ": doctor says " + check + " " + beginning, 1, said.startsWith(beginning) ? 1 : 0);
  }

  /** Either level that is not well. */
  void namesAny(String fault, String check, Duration within) throws InterruptedException {
    long begun = System.nanoTime();
    String said;
    do {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      said = look().path(check).asText("nothing");
    } while (said.startsWith("ok") && System.nanoTime() - begun < within.toNanos());
    say(fault, check + " " + said, begun);
    boolean named = said.startsWith("bad") || said.startsWith("warn");
    findings.expect(fault + ": doctor names " + check, 1, named ? 1 : 0);
  }

  /** Nothing may be left to be said. */
  void well(String fault, Duration within) throws InterruptedException {
    long begun = System.nanoTime();
    List<String> wrong;
    do {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      wrong = wrong();
    } while (!wrong.isEmpty() && System.nanoTime() - begun < within.toNanos());
    say(fault, wrong.isEmpty() ? "all is well" : wrong.toString(), begun);
    findings.expect(fault + ": what the doctor still names afterwards", 0, wrong.size());
  }

  private List<String> wrong() throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    JsonNode all = look();
    all.fields()
        .forEachRemaining(
            each -> {
              if (!each.getValue().asText().startsWith("ok")) {
                wrong.add(each.getKey() + " " + each.getValue().asText());
              }
            });
    if (!all.has("database")) {
      wrong.add("no answer");
    }
    return wrong;
  }

  /** All findings by their names; nothing if nobody answers. */
  JsonNode look() throws InterruptedException {
    try {
      String body =
          http.send(
                  HttpRequest.newBuilder(doctor).timeout(PATIENCE).build(), BodyHandlers.ofString())
              .body();
      return JSON.readTree(body).at("/checks/0/data");
    } catch (IOException nobody) {
      return JSON.createObjectNode();
    }
  }

  private static void say(String fault, String what, long begun) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    System.out.println(fault + ": after " + seconds + " s the doctor says: " + what);
  }
}
