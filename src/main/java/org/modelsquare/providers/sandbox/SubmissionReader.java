package org.modelsquare.providers.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.ulid.Ulid;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.modelsquare.providers.RemoteSubmission;

/** Reads what is to be made from a submission; the same submission always reads the same. */
final class SubmissionReader {

  private static final String LAB = "lab";
  private static final Set<String> MODELS = Set.of("reel", LAB);
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\[\\s*lab\\s*:\\s*(\\w+)\\s*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern RATIO = Pattern.compile("(\\d{1,2}):(\\d{1,2})");
  private static final Pattern RESOLUTION = Pattern.compile("(\\d{3,4})p");

  private final ObjectMapper json = new ObjectMapper();

  /**
   * Reads a submission.
   *
   * @throws IllegalArgumentException with a reason if the sandbox does not take it
   */
  SandboxWork read(RemoteSubmission submission) {
    if (!MODELS.contains(submission.upstreamModel())) {
      throw new IllegalArgumentException("unknown model: " + submission.upstreamModel());
    }
    JsonNode parameters = parse(submission.parameters());
    String prompt = parameters.path("prompt").asText("");
    Matcher ratio = match(RATIO, "aspect_ratio", parameters.path("aspect_ratio").asText("16:9"));
    Matcher lines = match(RESOLUTION, "resolution", parameters.path("resolution").asText("720p"));
    return new SandboxWork(
        ulid(submission.reference()),
        scenario(prompt, LAB.equals(submission.upstreamModel()) ? parameters : json.nullNode()),
        parameters.path("duration").asInt(5),
        Integer.parseInt(lines.group(1)),
        Integer.parseInt(ratio.group(1)),
        Integer.parseInt(ratio.group(2)),
        parameters.path("seed").asInt(seed(prompt)));
  }

  private JsonNode parse(String parameters) {
    try {
      return json.readTree(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the parameters are no JSON", e);
    }
  }

  /** A word in the prompt wins: it can only have been typed on purpose. */
  private static Scenario scenario(String prompt, JsonNode parameters) {
    Matcher directive = DIRECTIVE.matcher(prompt);
    String word =
        directive.find()
            ? directive.group(1).toLowerCase(Locale.ROOT)
            : parameters.path("scenario").asText(Scenario.SUCCEED.word());
    return Scenario.of(word)
        .orElseThrow(() -> new IllegalArgumentException("unknown scenario: " + word));
  }

  private static Ulid ulid(String reference) {
    String ulid = reference.substring(reference.lastIndexOf('_') + 1);
    if (!Ulid.isValid(ulid)) {
      throw new IllegalArgumentException("a reference without a ULID: " + reference);
    }
    return Ulid.from(ulid);
  }

  private static Matcher match(Pattern pattern, String name, String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + " is not understood: " + value);
    }
    return matcher;
  }

  private static int seed(String prompt) {
    CRC32 sum = new CRC32();
    sum.update(prompt.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() & Integer.MAX_VALUE);
  }
}
