package org.modelsquare.providers.kling;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.upstream.ParameterReader;
import org.modelsquare.upstream.UnmappableParameter;

/**
 * A submission in Kling's terms: what is sent, and where to.
 *
 * @param family which path takes it
 * @param request the body
 */
record KlingOrder(KlingFamily family, KlingRequest request) {

  private static final String ROLES = "image_with_roles";
  private static final String REFERENCES = "reference_images";
  private static final String REFERENCE_MODE = "reference_to_video";
  private static final Set<String> OMNI_TYPES = Set.of("first_frame", "end_frame");

  static KlingOrder of(RemoteSubmission submission) throws UnmappableParameter {
    ParameterReader reader = ParameterReader.of(submission.parameters());
    boolean omni = isOmni(submission.upstreamModel());
    List<Map<String, String>> images = images(reader, submission.mode(), omni);
    KlingFamily family =
        omni ? KlingFamily.OMNI : images.isEmpty() ? KlingFamily.TEXT : KlingFamily.IMAGE;
    Boolean watermark = reader.flag("watermark");
    URI callback = submission.callback();
    String ratio = reader.text("aspect_ratio");
    KlingRequest request =
        new KlingRequest(
            submission.upstreamModel(),
            reader.text("prompt"),
            omni ? null : reader.text("negative_prompt"),
            tier(reader),
            seconds(reader.integer("duration")),
            // A video from a picture has the picture's ratio: that path knows no such field.
            family == KlingFamily.IMAGE ? null : ratio,
            omni ? null : frame(images, "first_frame"),
            omni ? null : frame(images, "end_frame"),
            onOff(reader.flag("audio")),
            omni ? images : List.of(),
            omni ? reader.objects("video_list") : List.of(),
            watermark == null ? null : new KlingRequest.Watermark(watermark),
            callback == null ? null : callback.toString(),
            submission.reference());
    reader.end();
    return new KlingOrder(family, request);
  }

  private static boolean isOmni(String model) {
    return model.contains("omni") || model.equals("kling-video-o1");
  }

  /** All pictures as entries of an {@code image_list}; those without type are references. */
  private static List<Map<String, String>> images(ParameterReader reader, String mode, boolean omni)
      throws UnmappableParameter {
    List<Map<String, String>> images = new ArrayList<>();
    for (Map<String, String> each : reader.objects(ROLES)) {
      images.add(image(each.get("url"), type(each.get("role")), ROLES));
    }
    for (Map<String, String> each : reader.objects("image_list")) {
      images.add(image(each.get("image_url"), each.get("type"), "image_list"));
    }
    for (String name : List.of("image", "image_urls", REFERENCES)) {
      List<String> urls = reader.texts(name);
      boolean references = omni ? name.equals(REFERENCES) : mode.equals(REFERENCE_MODE);
      for (int i = 0; i < urls.size(); i++) {
        images.add(image(urls.get(i), references ? null : nth(i, name), name));
      }
    }
    if (!omni) {
      checkFrames(images);
    }
    return images;
  }

  private static void checkFrames(List<Map<String, String>> images) throws UnmappableParameter {
    Set<String> seen = new HashSet<>();
    for (Map<String, String> each : images) {
      String type = each.get("type");
      if (type == null) {
        throw new UnmappableParameter(
            REFERENCES, "image2video takes a first and a last frame, no references");
      }
      if (!seen.add(type)) {
        throw new UnmappableParameter(ROLES, "more than one " + type);
      }
    }
    if (seen.contains("end_frame") && !seen.contains("first_frame")) {
      throw new UnmappableParameter(ROLES, "a last frame without a first");
    }
  }

  private static Map<String, String> image(
      @Nullable String url, @Nullable String type, String parameter) throws UnmappableParameter {
    if (url == null || type != null && !OMNI_TYPES.contains(type)) {
      throw new UnmappableParameter(parameter, "no url, or a role that is not known");
    }
    Map<String, String> image = new LinkedHashMap<>();
    image.put("image_url", url);
    if (type != null) {
      image.put("type", type);
    }
    return image;
  }

  private static @Nullable String type(@Nullable String role) {
    if (role == null || role.equals("reference") || role.equals("reference_image")) {
      return null;
    }
    return role.equals("last_frame") ? "end_frame" : role;
  }

  private static String nth(int index, String parameter) throws UnmappableParameter {
    return switch (index) {
      case 0 -> "first_frame";
      case 1 -> "end_frame";
      default -> throw new UnmappableParameter(parameter, "more than two frames");
    };
  }

  private static @Nullable String frame(List<Map<String, String>> images, String type) {
    return images.stream()
        .filter(each -> type.equals(each.get("type")))
        .map(each -> each.get("image_url"))
        .findFirst()
        .orElse(null);
  }

  /** The tiers are resolutions by another name. */
  private static @Nullable String tier(ParameterReader reader) throws UnmappableParameter {
    String mode = reader.text("mode");
    String resolution = reader.text("resolution");
    if (resolution == null) {
      return mode;
    }
    String meant =
        switch (resolution) {
          case "720p", "720P" -> "std";
          case "1080p", "1080P" -> "pro";
          default -> throw new UnmappableParameter("resolution", "no tier makes " + resolution);
        };
    if (mode != null && !mode.equals(meant)) {
      throw new UnmappableParameter("resolution", "mode " + mode + " makes another");
    }
    return meant;
  }

  private static @Nullable String seconds(@Nullable Long duration) {
    return duration == null ? null : duration.toString();
  }

  private static @Nullable String onOff(@Nullable Boolean flag) {
    return flag == null ? null : flag ? "on" : "off";
  }
}
