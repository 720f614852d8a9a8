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
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.testing.Turn;
import org.modelsquare.upstream.UpstreamClients;

/** Gemini Omni answers badly. */
@QuarkusTest
class OmniFaultsTest extends KitFaults {

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
        "job_01", "gemini-omni-1.1-flash", "text_to_video", "{\"prompt\":\"a\"}", null);
  }

  @Override
  protected String submitRoute() {
    return "POST /v1beta/interactions";
  }

  @Override
  protected String remoteId() {
    return "interactions/v1_abc";
  }

  @Override
  protected String pollRoute() {
    return "GET /v1beta/interactions/v1_abc";
  }

  @Override
  protected String strangeStatus() {
    return "{\"id\":\"v1_abc\",\"status\":\"continuation_required\"}";
  }

  @Override
  protected String emptySuccess() {
    return "{\"id\":\"v1_abc\",\"status\":\"completed\",\"steps\":[{\"type\":\"user_input\"}]}";
  }

  @Override
  protected String badId() {
    return "{\"id\":\"../v1\",\"status\":\"in_progress\"}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "failed;PROVIDER_ERROR;internal",
        "incomplete;CONTENT_POLICY;against the usage guidelines",
        "budget_exceeded;PROVIDER_ERROR;budget"
      })
  void aFailureHasAReason(String status, Kind kind, String message) {
    String body =
        "{\"id\":\"v1_abc\",\"status\":\"%s\",\"errors\":[{\"code\":\"x\",\"message\":\"%s\"}]}";
    RemoteStatus.Failed failed =
        assertInstanceOf(
            RemoteStatus.Failed.class, poll(Turn.json(200, body.formatted(status, message))));
    assertEquals(kind, failed.failure().kind());
    assertEquals("x: " + message, failed.failure().detail());
  }

  @Test
  void whatWasCancelledFailed() {
    String body = "{\"id\":\"v1_abc\",\"status\":\"cancelled\"}";
    assertInstanceOf(RemoteStatus.Failed.class, poll(Turn.json(200, body)));
  }

  @Test
  void anAnswerThatIsLargeForAnotherReasonSaysNothing() {
    String text = "{\"steps\":[{\"content\":[{\"type\":\"text\",\"text\":\"";
    assertUnavailable(poll(Turn.json(200, text + "a".repeat(2 << 20) + "\"}]}]}")));
  }
}
