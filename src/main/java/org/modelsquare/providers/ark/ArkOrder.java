package org.modelsquare.providers.ark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.upstream.ParameterReader;
import org.modelsquare.upstream.UnmappableParameter;

/** A submission in Ark's terms. */
final class ArkOrder {

  private static final String FIRST = "first_frame";
  private static final String LAST = "last_frame";
  private static final String REFERENCE = "reference_image";
  private static final String REFERENCE_MODE = "reference_to_video";
  private static final long AUTO = -1;

  private ArkOrder() {}

  static ArkRequest of(RemoteSubmission submission) throws UnmappableParameter {
    ParameterReader reader = ParameterReader.of(submission.parameters());
    URI callback = submission.callback();
    ArkRequest request =
        new ArkRequest(
            submission.upstreamModel(),
            content(reader, submission.mode()),
            reader.text("aspect_ratio"),
            reader.text("resolution"),
            seconds(reader.integer("duration")),
            reader.integer("seed"),
            either(reader, "generate_audio", "audio"),
            reader.flag("watermark"),
            either(reader, "camera_fixed", "camerafixed"),
            reader.flag("return_last_frame"),
            reader.objects("tools"),
            callback == null ? null : callback.toString());
    reader.end();
    return request;
  }

  private static List<ArkContent> content(ParameterReader reader, String mode)
      throws UnmappableParameter {
    List<ArkContent> content = new ArrayList<>();
    String prompt = reader.text("prompt");
    if (prompt != null) {
      content.add(ArkContent.text(prompt));
    }
    for (Map<String, String> each : reader.objects("image_with_roles")) {
      content.add(ArkContent.image(url(each, "image_with_roles"), imageRole(each.get("role"))));
    }
    for (String name : List.of("image", "image_urls", "reference_images")) {
      boolean references = name.equals("reference_images") || mode.equals(REFERENCE_MODE);
      List<String> urls = reader.texts(name);
      for (int i = 0; i < urls.size(); i++) {
        content.add(ArkContent.image(urls.get(i), references ? REFERENCE : frame(i, name)));
      }
    }
    for (Map<String, String> each : media(reader, "video_with_roles", "reference_video")) {
      content.add(ArkContent.video(url(each, "video_with_roles")));
    }
    for (Map<String, String> each : media(reader, "audio_with_roles", "reference_audio")) {
      content.add(ArkContent.audio(url(each, "audio_with_roles")));
    }
    return content;
  }

  private static List<Map<String, String>> media(ParameterReader reader, String name, String role)
      throws UnmappableParameter {
    List<Map<String, String>> media = reader.objects(name);
    for (Map<String, String> each : media) {
      if (!role.equals(each.getOrDefault("role", role))) {
        throw new UnmappableParameter(name, "the only role is " + role);
      }
    }
    return media;
  }

  private static String url(Map<String, String> medium, String name) throws UnmappableParameter {
    String url = medium.get("url");
    if (url == null) {
      throw new UnmappableParameter(name, "no url");
    }
    return url;
  }

  private static String imageRole(@Nullable String role) throws UnmappableParameter {
    if (role == null) {
      throw new UnmappableParameter("image_with_roles", "no role");
    }
    return switch (role) {
      case FIRST, LAST, REFERENCE -> role;
      case "reference" -> REFERENCE;
      default -> throw new UnmappableParameter("image_with_roles", "a role that is not known");
    };
  }

  private static String frame(int index, String name) throws UnmappableParameter {
    return switch (index) {
      case 0 -> FIRST;
      case 1 -> LAST;
      default -> throw new UnmappableParameter(name, "more than two frames; give them roles");
    };
  }

  /** Nought leaves the length to the model, for which Ark has another number. */
  private static @Nullable Long seconds(@Nullable Long duration) {
    return duration != null && duration == 0 ? Long.valueOf(AUTO) : duration;
  }

  private static @Nullable Boolean either(ParameterReader reader, String name, String synonym)
      throws UnmappableParameter {
    Boolean value = reader.flag(name);
    Boolean other = reader.flag(synonym);
    if (value != null && other != null && !value.equals(other)) {
      throw new UnmappableParameter(synonym, "contradicts " + name);
    }
    return value == null ? other : value;
  }
}
