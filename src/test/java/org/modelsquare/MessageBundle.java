package org.modelsquare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelsquare.core.Language;

/**
 * One bundle in one language.
 *
 * @param texts the messages by key
 */
record MessageBundle(Map<String, String> texts) {

  private static final Path FOLDER = Tree.RESOURCES.resolve("messages");
  private static final Pattern TAG = Pattern.compile("\\{([^{}]*)}");

  /** The names of all bundles, such as {@code msg}. */
  static Set<String> names() {
    return Tree.files(FOLDER, ".properties").stream()
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.lastIndexOf('_')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static MessageBundle of(String name, Language language) {
    Properties properties = new Properties();
    String file = name + "_" + language.tag() + ".properties";
    try {
      properties.load(new StringReader(Tree.text(FOLDER.resolve(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return new MessageBundle(texts);
  }

  /**
   * What a message takes: its values, and the cases that it tells apart. Branches by {@code #if}
   * are each language's own affair, such as the English plural.
   */
  static Set<String> placeholders(String text) {
    return TAG.matcher(text)
        .results()
        .map(tag -> tag.group(1).strip())
        .filter(tag -> !tag.startsWith("/") && !tag.startsWith("#if") && !tag.startsWith("#else"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a reader sees: the message without its tags. */
  static String visible(String text) {
    return TAG.matcher(text).replaceAll(" 0 ");
  }
}
