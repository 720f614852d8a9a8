package org.modelsquare.providers.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.providers.KitFaults;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.testing.Turn;
import org.modelsquare.upstream.UpstreamClients;

/** Veo answers badly. */
@QuarkusTest
class VeoFaultsTest extends KitFaults {

  private static final String NAME = "models/veo-3.1-generate-preview/operations/op1";

  @Override
  protected VideoProvider kit(UpstreamClients clients) {
    return new GoogleProvider(clients, download);
  }

  @Override
  protected ProviderAccess access(URI root) {
    return new ProviderAccess("pacc_1", root, Map.of("api_key", SECRET));
  }

  @Override
  protected RemoteSubmission submission() {
    return new RemoteSubmission(
        "job_01", "veo-3.1-generate-preview", "text_to_video", "{\"prompt\":\"a\"}", null);
  }

  @Override
  protected String submitRoute() {
    return "POST /v1beta/models/veo-3.1-generate-preview:predictLongRunning";
  }

  @Override
  protected String remoteId() {
    return NAME;
  }

  @Override
  protected String pollRoute() {
    return "GET /v1beta/" + NAME;
  }

  @Override
  protected String strangeStatus() {
    return "{\"name\":\"" + NAME + "\",\"done\":\"yes\"}";
  }

  @Override
  protected String emptySuccess() {
    return "{\"name\":\"" + NAME + "\",\"done\":true,\"response\":{}}";
  }

  @Override
  protected String badId() {
    return "{\"name\":\"models/../operations/x\"}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"code\":3,\"message\":\"bad size\"};INVALID_REQUEST",
        "{\"code\":13,\"message\":\"internal\"};PROVIDER_ERROR",
        "{\"code\":3,\"message\":\"it violates Google's Responsible AI practices\"};CONTENT_POLICY"
      })
  void aFailureHasAReason(String error, Kind kind) {
    String body = "{\"name\":\"" + NAME + "\",\"done\":true,\"error\":" + error + "}";
    RemoteStatus.Failed failed =
        assertInstanceOf(RemoteStatus.Failed.class, poll(Turn.json(200, body)));
    assertEquals(kind, failed.failure().kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"details\":[{\"reason\":\"API_KEY_INVALID\"}]};AccountRefused",
        "{\"status\":\"FAILED_PRECONDITION\"};AccountRefused",
        "{\"status\":\"INVALID_ARGUMENT\"};Rejected"
      })
  void aBadRequestMayBeTheAccountsFault(String error, String outcome) {
    SubmitOutcome said = submit(Turn.json(400, "{\"error\":" + error + "}"));
    assertEquals(outcome, said.getClass().getSimpleName());
  }

  @Test
  void anotherOperationsStatusIsNotOurs() {
    assertUnavailable(poll(Turn.json(200, "{\"name\":\"operations/2\",\"done\":true}")));
  }
}
