package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sizes and comments of the source files. */
class SourceTreeTest {

  private static final int JAVA_LINES = 300;
  private static final int TEST_LINES = 500;
  private static final int METHOD_LINES = 40;
  private static final Pattern WEAK_DIGEST = Pattern.compile("\"(MD5|SHA-?1|HmacSHA1|HmacMD5)\"");

  private static final List<Path> FILES = Tree.files(Tree.MAIN, ".java");
  private static final List<JavaSource> SOURCES = JavaSource.parse(FILES);

  @Test
  void filesAreShort() {
    assertNone(Tree.longerThan(JAVA_LINES, FILES));
    assertNone(Tree.longerThan(TEST_LINES, Tree.files(Tree.TEST, ".java")));
  }

  @Test
  void methodsAreShort() {
    assertNone(
        SOURCES.stream()
            .flatMap(
                source ->
                    source.methods().stream()
                        .filter(method -> method.lines() > METHOD_LINES)
                        .map(method -> source.file() + ": " + method))
            .toList());
  }

  @Test
  void publicTypesSayWhatTheyAreFor() {
    assertNone(
        SOURCES.stream()
            .flatMap(
                source -> source.undocumented().stream().map(type -> source.file() + ": " + type))
            .toList());
  }

  @Test
  void packagesSayWhatTheyAreForAndKnowNull() {
    assertNone(
        FILES.stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !isIntroduced(folder.resolve("package-info.java")))
            .map(folder -> folder + " lacks a package-info.java with a sentence and @NullMarked")
            .toList());
  }

  @Test
  void digestsAreStrong() {
    assertNone(
        FILES.stream()
            .filter(file -> WEAK_DIGEST.matcher(Tree.text(file)).find())
            .map(Path::toString)
            .toList());
  }

  private static boolean isIntroduced(Path file) {
    return Files.isRegularFile(file)
        && Tree.text(file).startsWith("/**")
        && Tree.text(file).contains("@NullMarked");
  }

  private static void assertNone(List<String> findings) {
    assertEquals("", String.join("\n", findings));
  }
}
