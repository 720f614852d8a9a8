package org.modelsquare.providers.ark;

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

/** Ark answers badly. */
@QuarkusTest
class ArkFaultsTest extends KitFaults {

  @Override
  protected VideoProvider kit(UpstreamClients clients) {
    return new ArkProvider(clients, download);
  }

  @Override
  protected ProviderAccess access(URI root) {
    return new ProviderAccess("pacc_1", root.resolve("/api/v3"), Map.of("api_key", SECRET));
  }

  @Override
  protected RemoteSubmission submission() {
    return new RemoteSubmission(
        "job_01", "seedance-x", "text_to_video", "{\"prompt\":\"a\",\"duration\":5}", null);
  }

  @Override
  protected String submitRoute() {
    return "POST /api/v3/contents/generations/tasks";
  }

  @Override
  protected String remoteId() {
    return "cgt-2026-1";
  }

  @Override
  protected String pollRoute() {
    return "GET /api/v3/contents/generations/tasks/cgt-2026-1";
  }

  @Override
  protected String strangeStatus() {
    return "{\"id\":\"cgt-2026-1\",\"status\":\"Succeeded\"}";
  }

  @Override
  protected String emptySuccess() {
    return "{\"id\":\"cgt-2026-1\",\"status\":\"succeeded\",\"content\":{}}";
  }

  @Override
  protected String badId() {
    return "{\"id\":\"a/../b\"}";
  }

  @ParameterizedTest
  @CsvSource({
    "400,SensitiveContentDetected,CONTENT_POLICY",
    "400,SensitiveContentDetected.SevereViolation,CONTENT_POLICY",
    "400,InputTextSensitiveContentDetected,CONTENT_POLICY",
    "400,InputImageSensitiveContentDetected.PrivacyInformation,CONTENT_POLICY",
    "403,OutputVideoSensitiveContentDetected,CONTENT_POLICY",
    "400,InvalidParameter,INVALID_REQUEST",
    "400,MissingParameter,INVALID_REQUEST",
    "404,InvalidEndpointOrModel.NotFound,INVALID_REQUEST"
  })
  void whatIsRefusedForGood(int status, String code, Kind kind) {
    SubmitOutcome said = submit(Turn.json(status, error(code)));
    assertEquals(kind, assertInstanceOf(SubmitOutcome.Rejected.class, said).failure().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "401,AuthenticationError,AccountRefused",
    "403,AccountOverdueError,AccountRefused",
    "403,OperationDenied.ServiceNotOpen,AccountRefused",
    "404,ModelNotOpen,AccountRefused",
    "429,QuotaExceeded,Busy",
    "429,ServerOverloaded,Busy",
    "429,RateLimitExceeded.EndpointRPMExceeded,Busy",
    "500,InternalServiceError,Unknown",
    "500,InputTextSensitiveContentDetected,Unknown"
  })
  void whoIsAtFault(int status, String code, String outcome) {
    SubmitOutcome said = submit(Turn.json(status, error(code)));
    assertEquals(outcome, said.getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "OutputVideoSensitiveContentDetected.PolicyViolation,CONTENT_POLICY",
    "InvalidParameter.TaskTypeConstraint,INVALID_REQUEST",
    "InternalServiceError,PROVIDER_ERROR"
  })
  void aFailureHasAReason(String code, Kind kind) {
    String body = "{\"id\":\"cgt-2026-1\",\"status\":\"failed\"," + error(code).substring(1);
    RemoteStatus.Failed failed =
        assertInstanceOf(RemoteStatus.Failed.class, poll(Turn.json(200, body)));
    assertEquals(kind, failed.failure().kind());
    assertEquals(code + ": said", failed.failure().detail());
  }

  @ParameterizedTest
  @CsvSource({"cancelled", "expired"})
  void whatEndedWithoutAVideoFailed(String status) {
    String body = "{\"id\":\"cgt-2026-1\",\"status\":\"" + status + "\"}";
    assertInstanceOf(RemoteStatus.Failed.class, poll(Turn.json(200, body)));
  }

  @Test
  void anotherTasksStatusIsNotOurs() {
    assertUnavailable(poll(Turn.json(200, "{\"id\":\"cgt-2\",\"status\":\"failed\"}")));
  }

  private static String error(String code) {
    return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"said\",\"type\":\"x\"}}";
  }
}
