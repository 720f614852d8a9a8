package org.modelsquare.providers.kling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
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

/** Kling answers badly. */
@QuarkusTest
class KlingFaultsTest extends KitFaults {

  @Override
  protected VideoProvider kit(UpstreamClients clients) {
    return new KlingProvider(clients, download, clock);
  }

  @Override
  protected ProviderAccess access(URI root) {
    return new ProviderAccess(
        "pacc_1", root, Map.of("access_key", "ak-12345", "secret_key", SECRET));
  }

  @Override
  protected RemoteSubmission submission() {
    return new RemoteSubmission(
        "job_01", "kling-v3", "text_to_video", "{\"prompt\":\"a\",\"duration\":5}", null);
  }

  @Override
  protected String submitRoute() {
    return "POST /v1/videos/text2video";
  }

  @Override
  protected String remoteId() {
    return "text2video:42";
  }

  @Override
  protected String pollRoute() {
    return "GET /v1/videos/text2video/42";
  }

  @Override
  protected String strangeStatus() {
    return "{\"code\":0,\"data\":{\"task_id\":\"42\",\"task_status\":\"SUCCEED\"}}";
  }

  @Override
  protected String emptySuccess() {
    return "{\"code\":0,\"data\":{\"task_id\":\"42\",\"task_status\":\"succeed\","
        + "\"task_result\":{\"videos\":[{\"id\":\"1\",\"url\":\"\"}]}}}";
  }

  @Override
  protected String badId() {
    return "{\"code\":0,\"data\":{\"task_id\":\"../42\",\"task_status\":\"submitted\"}}";
  }

  @ParameterizedTest
  @CsvSource({
    "401,1000,AccountRefused",
    "401,1001,AccountRefused",
    "401,1002,AccountRefused",
    "401,1003,AccountRefused",
    "401,1004,AccountRefused",
    "429,1100,AccountRefused",
    "429,1101,AccountRefused",
    "429,1102,AccountRefused",
    "403,1103,AccountRefused",
    "429,1304,AccountRefused",
    "429,1302,Busy",
    "429,1303,Busy",
    "503,5001,Busy",
    "500,5000,Unknown",
    "504,5002,Unknown",
    "200,7777,Unknown",
    "500,0,Unknown"
  })
  void codesSayMoreThanStatuses(int status, int code, String outcome) {
    SubmitOutcome said = submit(Turn.json(status, body(code)));
    assertEquals(outcome, said.getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "400,1200,INVALID_REQUEST", "400,1201,INVALID_REQUEST", "404,1202,INVALID_REQUEST",
    "404,1203,INVALID_REQUEST", "400,1300,CONTENT_POLICY", "400,1301,CONTENT_POLICY"
  })
  void whatIsRefusedForGood(int status, int code, Kind kind) {
    SubmitOutcome said = submit(Turn.json(status, body(code)));
    assertEquals(kind, assertInstanceOf(SubmitOutcome.Rejected.class, said).failure().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "Failure to pass the risk control system,CONTENT_POLICY",
    "Triggered the content security policy,CONTENT_POLICY",
    "Internal failure,PROVIDER_ERROR"
  })
  void aFailureHasAReason(String message, Kind kind) {
    String body =
        "{\"code\":0,\"data\":{\"task_id\":\"42\",\"task_status\":\"failed\",\"task_status_msg\":\""
            + message
            + "\"}}";
    RemoteStatus.Failed failed =
        assertInstanceOf(RemoteStatus.Failed.class, poll(Turn.json(200, body)));
    assertEquals(kind, failed.failure().kind());
    assertEquals(message, failed.failure().detail());
  }

  @ParameterizedTest
  @CsvSource({"43,processing", "'',processing"})
  void anotherTasksStatusIsNotOurs(String id, String status) {
    assertUnavailable(
        poll(
            Turn.json(
                200,
                "{\"code\":0,\"data\":{\"task_id\":\""
                    + id
                    + "\",\"task_status\":\""
                    + status
                    + "\"}}")));
  }

  private static String body(int code) {
    return "{\"code\":" + code + ",\"message\":\"said\",\"request_id\":\"r\"}";
  }
}
