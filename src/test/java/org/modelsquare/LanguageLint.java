package org.modelsquare;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelsquare.core.Language;

/** Finds what does not belong into a text of one language: script, vocabulary, punctuation. */
public final class LanguageLint {

  private static final String HAN = "\\p{IsHan}";
  private static final Pattern ASCII_MARK =
      Pattern.compile(
          "(?<=[" + HAN + "」”》）])[,;:?!()](?=[" + HAN + "「“《（])|(?<=" + HAN + ")[,;?!]");
  private static final Pattern FOREIGN_QUOTE_IN_HANS = Pattern.compile("[「」『』]");
  private static final Pattern FOREIGN_QUOTE_IN_HANT = Pattern.compile("[“”‘’]");
  private static final Pattern ASCII_QUOTE = Pattern.compile(HAN + "[\"']|[\"']" + HAN);

  /** The pages say 你 to everybody; both forms on one page read as two voices. */
  private static final Pattern FORMAL = Pattern.compile("您");

  private static final Pattern GAP = Pattern.compile(HAN + "[A-Za-z]{2,}|[A-Za-z]{2,}" + HAN);

  /** What both Chinese languages may keep from each other, such as the languages' own names. */
  private static final Set<String> NAMES = Set.of("简体", "繁體");

  /** An encoder belongs to one thread. */
  private static final ThreadLocal<CharsetEncoder> SIMPLIFIED = encoder("GB2312");

  private static final ThreadLocal<CharsetEncoder> TRADITIONAL = encoder("Big5");

  private final Map<Integer, String> pairs = new HashMap<>();
  private final List<String[]> words;

  /** Reads the tables. */
  public LanguageLint() {
    for (String pair :
        lines("script-pairs.txt").flatMap(Pattern.compile(" ")::splitAsStream).toList()) {
      int second = pair.offsetByCodePoints(0, 1);
      pairs.put(pair.codePointAt(0), pair.substring(second));
      pairs.put(pair.codePointAt(second), pair.substring(0, second));
    }
    this.words = lines("vocabulary-leaks.txt").map(line -> line.split(" ")).toList();
  }

  /** What does not belong into this text. */
  public List<String> check(Language language, String text) {
    String read = text;
    for (String name : NAMES) {
      read = read.replace(name, "");
    }
    List<String> findings = new ArrayList<>();
    if (language == Language.EN) {
      read.codePoints()
          .filter(Character::isIdeographic)
          .forEach(each -> findings.add("Han in English: " + Character.toString(each)));
      return findings;
    }
    script(language, read, findings);
    words(language, read, findings);
    marks(language, read, findings);
    return findings;
  }

  Map<Integer, String> pairs() {
    return pairs;
  }

  boolean isForeign(Language language, int character) {
    String each = Character.toString(character);
    boolean hans = SIMPLIFIED.get().canEncode(each);
    boolean hant = TRADITIONAL.get().canEncode(each);
    return language == Language.ZH_HANS ? hant && !hans : hans && !hant;
  }

  private static ThreadLocal<CharsetEncoder> encoder(String charset) {
    return ThreadLocal.withInitial(() -> Charset.forName(charset).newEncoder());
  }

  private void script(Language language, String text, List<String> findings) {
    text.codePoints()
        .filter(Character::isIdeographic)
        .filter(each -> isForeign(language, each))
        .forEach(
            each ->
                findings.add(
                    "other script: " + Character.toString(each) + " → " + pairs.get(each)));
  }

  private void words(Language language, String text, List<String> findings) {
    words.stream()
        .filter(
            each -> each[0].equals(language.tag()) && text.replace(each[2], "").contains(each[1]))
        .forEach(each -> findings.add("vocabulary: " + each[1] + " → " + each[2]));
  }

  private static void marks(Language language, String text, List<String> findings) {
    Pattern quote = language == Language.ZH_HANS ? FOREIGN_QUOTE_IN_HANS : FOREIGN_QUOTE_IN_HANT;
    find(quote, "quotes of the other script", text, findings);
    find(ASCII_QUOTE, "ASCII quotes", text, findings);
    find(ASCII_MARK, "ASCII punctuation", text, findings);
    find(FORMAL, "formal address", text, findings);
    find(GAP, "no space between Han and Latin", text, findings);
  }

  private static void find(Pattern pattern, String what, String text, List<String> findings) {
    pattern.matcher(text).results().forEach(each -> findings.add(what + ": " + each.group()));
  }

  private static java.util.stream.Stream<String> lines(String file) {
    return Tree.text(Tree.TEST_RESOURCES.resolve("language").resolve(file))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }
}
