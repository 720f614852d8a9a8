package org.modelsquare.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Which ids of a provider may be kept and put into a path. */
public final class RemoteIds {

  private static final Pattern CAUTIOUS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,199}");

  private RemoteIds() {}

  /** True for one part of a path: 1 to 200 harmless characters. */
  public static boolean isUsable(String id) {
    return CAUTIOUS.matcher(id).matches() && !id.contains("..");
  }

  /**
   * The id in an answer.
   *
   * @throws UnreadableAnswer if there is none that can be used
   */
  public static String in(UpstreamAnswer answer, JsonNode id) throws UnreadableAnswer {
    if (!id.isTextual() || !isUsable(id.asText())) {
      throw answer.unreadable("no usable id");
    }
    return id.asText();
  }
}
