package org.modelsquare.upstream;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.modelsquare.providers.ProviderAccess;

/** Takes secrets out of what is kept as evidence. */
public final class Redaction {

  private static final int LONGEST = 300;
  private static final int LOOKED_AT = 4096;
  private static final int SHORTEST_SECRET = 4;
  private static final String HIDDEN = "***";

  /** What looks like a key, whosever it is: bearer values, signed tokens, well-known prefixes. */
  private static final Pattern KEYS =
      Pattern.compile(
          "(?i)(?<=bearer )[^\\s\"',;]+"
              + "|\\beyJ[\\w-]{8,}(\\.[\\w-]*){0,2}"
              + "|\\bsk-[\\w*-]{4,}"
              + "|\\bAIza[\\w-]{10,}"
              + "|(?<=[?&](key|token|signature|x-amz-signature|x-goog-signature)=)[^&\\s\"]+");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final List<String> secrets;

  private Redaction(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
  }

  /** Hides the credentials of an account, and whatever looks like one. */
  public static Redaction of(ProviderAccess access) {
    return new Redaction(access.credentials().values());
  }

  /** The text on one line of at most 300 characters, without secrets. */
  public String line(String text) {
    // Looked at whole before it is cut: half a secret would not be recognised.
    String left = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    for (String secret : secrets) {
      left = left.replace(secret, HIDDEN);
    }
    String line = BLANK.matcher(KEYS.matcher(left).replaceAll(HIDDEN)).replaceAll(" ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end);
  }

  /** Secrets never reach a log by accident. */
  @Override
  public String toString() {
    return "Redaction[" + secrets.size() + "]";
  }
}
