package org.modelsquare.snippets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.snippets.Snippet.Piece;

/** Cuts code into keys, strings, numbers, words and comments, the same for all languages shown. */
final class CodeColours {

  /** A string may lack its end, or each of many quotes would be searched for one to the end. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<k>\"[^\"\\\\\\n]*+\"(?=:))"
              + "|(?<s>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?)"
              + "|(?<c>(?<![^\\n])(?:#|//)[^\\n]*+)"
              + "|(?<w>\\b(?:curl|import|from|const|await|new|var|void|static|class|throws|True|False"
              + "|true|false)\\b)"
              + "|(?<n>\\b\\d++\\b)");

  private static final String[] KINDS = {"k", "s", "c", "w", "n"};

  private CodeColours() {}

  static List<Piece> cut(CharSequence code) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(code);
    int done = 0;
    while (token.find()) {
      if (token.start() > done) {
        pieces.add(new Piece("", code.subSequence(done, token.start()).toString()));
      }
      pieces.add(new Piece(kind(token), token.group()));
      done = token.end();
    }
    if (done < code.length()) {
      pieces.add(new Piece("", code.subSequence(done, code.length()).toString()));
    }
    return pieces;
  }

  private static String kind(Matcher token) {
    for (String kind : KINDS) {
      if (token.group(kind) != null) {
        return kind;
      }
    }
    throw new IllegalStateException("A token of no kind");
  }
}
