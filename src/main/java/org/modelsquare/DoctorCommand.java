package org.modelsquare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Asks the instance that runs on this machine how it is: it alone can open an embedded database.
 * Exit codes: 0 all is well, 1 something does not work, 2 no instance answers.
 */
final class DoctorCommand {

  static final String NAME = "doctor";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NO_ANSWER = 2;

  private final URI address;
  private final PrintStream out;

  DoctorCommand(Map<String, String> environment, PrintStream out) {
    String port = environment.getOrDefault("QUARKUS_HTTP_PORT", "8080");
    this.address = URI.create("http://localhost:" + port + "/q/health/group/doctor");
    this.out = out;
  }

  /** Prints a line for each finding; the exit code. */
  int run() {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                  HttpResponse.BodyHandlers.ofString());
      return tell(new ObjectMapper().readTree(answer.body()).at("/checks/0"));
    } catch (IOException e) {
      out.println("No instance answers at " + address + " (" + e.getMessage() + ").");
      out.println("Is it running here? Set QUARKUS_HTTP_PORT to its port if it is not 8080.");
      return NO_ANSWER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NO_ANSWER;
    }
  }

  private int tell(JsonNode doctor) {
    if (doctor.isMissingNode()) {
      out.println("What answers at " + address + " is no Model Square of this version.");
      return NO_ANSWER;
    }
    doctor
        .path("data")
        .fields()
        .forEachRemaining(
            each -> out.printf("%-20s %s%n", each.getKey(), each.getValue().asText()));
    boolean well = doctor.path("status").asText().equals("UP");
    out.println(well ? "Nothing is broken." : "Something is broken: see the lines with bad.");
    return well ? 0 : 1;
  }
}
