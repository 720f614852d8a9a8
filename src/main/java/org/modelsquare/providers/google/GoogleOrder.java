package org.modelsquare.providers.google;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.upstream.ParameterReader;
import org.modelsquare.upstream.UnmappableParameter;

/** A submission in Google's terms: pictures by what they are for, everything else by name. */
final class GoogleOrder {

  private static final int MOST_REFERENCES = 3;
  private static final int MOST_IN_ALL = 3;
  private static final String REFERENCE_MODE = "reference_to_video";

  private final ParameterReader reader;
  private final RemoteSubmission submission;
  private final Picture.Source source;
  private final List<Picture> frames = new ArrayList<>();
  private final List<Picture> references = new ArrayList<>();

  GoogleOrder(RemoteSubmission submission, Picture.Source source) throws UnmappableParameter {
    this.reader = ParameterReader.of(submission.parameters());
    this.submission = submission;
    this.source = source;
  }

  VeoRequest veo() throws UnmappableParameter, IOException {
    VeoRequest.Parameters parameters =
        new VeoRequest.Parameters(
            either("aspect_ratio", "size"),
            reader.text("resolution"),
            reader.integer("duration"),
            either("negative_prompt", "negativePrompt"),
            either("person_generation", "personGeneration"));
    String prompt = reader.text("prompt");
    sound("generate_audio");
    sound("generateAudio");
    sound("audio");
    images();
    if (frames.size() > 2 || !frames.isEmpty() && !references.isEmpty()) {
      throw new UnmappableParameter("image_urls", "either up to two frames or references");
    }
    VeoRequest.Instance instance =
        new VeoRequest.Instance(
            prompt,
            frames.isEmpty() ? null : veo(frames.get(0)),
            frames.size() < 2 ? null : veo(frames.get(1)),
            references.stream().map(each -> new VeoRequest.Reference(veo(each), "asset")).toList());
    return new VeoRequest(List.of(instance), parameters);
  }

  OmniRequest omni() throws UnmappableParameter, IOException {
    Long seconds = reader.integer("duration");
    OmniRequest.Format format =
        new OmniRequest.Format(
            "video",
            reader.text("aspect_ratio"),
            reader.text("resolution"),
            seconds == null ? null : seconds + "s",
            "uri");
    String prompt = reader.text("prompt");
    images();
    if (frames.size() > 1) {
      throw new UnmappableParameter("image_urls", "a video cannot be made between two frames");
    }
    List<OmniRequest.Content> input = new ArrayList<>();
    for (List<Picture> pictures : List.of(frames, references)) {
      pictures.forEach(
          each -> input.add(new OmniRequest.Content("image", null, each.data(), each.type())));
    }
    input.add(new OmniRequest.Content("text", prompt == null ? "" : prompt, null, null));
    String task =
        !references.isEmpty()
            ? "reference_to_video"
            : frames.isEmpty() ? "text_to_video" : "image_to_video";
    return new OmniRequest(
        submission.upstreamModel(),
        input,
        true,
        format,
        new OmniRequest.GenerationConfig(new OmniRequest.VideoConfig(task)));
  }

  /** Takes all pictures, and before any is fetched makes sure that nothing else is left. */
  private void images() throws UnmappableParameter, IOException {
    boolean referring = submission.mode().equals(REFERENCE_MODE);
    List<String[]> wanted = new ArrayList<>();
    for (String name : List.of("image", "image_urls", "lastFrame")) {
      for (String url : reader.texts(name)) {
        wanted.add(new String[] {name, url, referring ? "reference" : "frame"});
      }
    }
    for (String name : List.of("reference_images", "referenceImages")) {
      for (String url : reader.texts(name)) {
        wanted.add(new String[] {name, url, "reference"});
      }
    }
    for (Map<String, String> each : reader.objects("image_with_roles")) {
      String url = each.getOrDefault("url", "");
      switch (each.getOrDefault("role", "")) {
        case "first_frame" -> wanted.add(0, new String[] {"image_with_roles", url, "frame"});
        case "last_frame" -> wanted.add(new String[] {"image_with_roles", url, "frame"});
        case "reference", "reference_image" ->
            wanted.add(new String[] {"image_with_roles", url, "reference"});
        default -> throw new UnmappableParameter("image_with_roles", "a role that is not known");
      }
    }
    reader.end();
    if (wanted.size() > MOST_IN_ALL) {
      throw new UnmappableParameter(wanted.get(0)[0], "more than " + MOST_IN_ALL + " pictures");
    }
    for (String[] each : wanted) {
      (each[2].equals("frame") ? frames : references).add(source.get(each[1], each[0]));
    }
    if (references.size() > MOST_REFERENCES) {
      throw new UnmappableParameter("reference_images", "more than " + MOST_REFERENCES);
    }
  }

  private void sound(String name) throws UnmappableParameter {
    if (Boolean.FALSE.equals(reader.flag(name))) {
      throw new UnmappableParameter(name, "Veo always makes sound here");
    }
  }

  private @Nullable String either(String name, String synonym) throws UnmappableParameter {
    String value = reader.text(name);
    String other = reader.text(synonym);
    if (value != null && other != null && !value.equals(other)) {
      throw new UnmappableParameter(synonym, "contradicts " + name);
    }
    return value == null ? other : value;
  }

  private static VeoRequest.Image veo(Picture picture) {
    return new VeoRequest.Image(picture.data(), picture.type());
  }
}
