package org.modelsquare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a migration what would break the version before, which goes on working while instances
 * are replaced one after the other. What only concerns tables that the same file creates is free.
 * What takes something away is allowed where the comment before the statement says since when
 * nothing uses it: {@code -- contract: since 0.4, the column was for …}.
 */
final class MigrationLint {

  private static final Pattern CONTRACT =
      Pattern.compile("(?m)^\\s*--\\s*contract: since \\d+\\.\\d+(\\.\\d+)?\\b[^\\w\\n]+\\w");
  private static final Pattern NOISE =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
  private static final String NAME = "(?:only )?(?:if (?:not )?exists )?\"?([a-z_][a-z0-9_.]*)\"?";

  private static final Pattern CREATED =
      Pattern.compile("^create (?:unlogged |temporary |temp )?table " + NAME);
  private static final Pattern ALTERED = Pattern.compile("^alter table " + NAME + " (.*)");
  private static final Pattern ADDED_COLUMN =
      Pattern.compile(
          "^add (?:column )?(?!constraint |check|unique|primary key|foreign key)" + NAME);
  private static final Pattern UNIQUE_INDEX =
      Pattern.compile("^create unique index .*? on " + NAME + "(.*)");
  private static final Pattern EMPTIED =
      Pattern.compile("^(?:delete from|truncate(?: table)?) " + NAME);
  private static final Pattern DROPPED =
      Pattern.compile(
          "^drop (table|view|materialized view|sequence|type|domain|function|schema|extension) "
              + NAME);

  private final List<String> findings = new ArrayList<>();
  private final Set<String> created = new HashSet<>();
  private final Set<String> columns = new HashSet<>();

  private MigrationLint() {}

  /** What in this file the version before would stumble over, statement by statement. */
  static List<String> check(String sql) {
    MigrationLint lint = new MigrationLint();
    List<String> statements = split(sql);
    statements.forEach(each -> lint.remember(plain(each)));
    for (String each : statements) {
      if (!CONTRACT.matcher(each).find()) {
        lint.look(plain(each));
      }
    }
    return List.copyOf(lint.findings);
  }

  /** At semicolons, but not at those in comments, texts and bodies of functions. */
  private static List<String> split(String sql) {
    List<String> statements = new ArrayList<>();
    String blank = NOISE.matcher(sql).replaceAll(each -> " ".repeat(each.group().length()));
    int start = 0;
    for (int i = 0; i < blank.length(); i++) {
      if (blank.charAt(i) == ';') {
        statements.add(sql.substring(start, i));
        start = i + 1;
      }
    }
    statements.add(sql.substring(start));
    return statements;
  }

  private static String plain(String statement) {
    return NOISE
        .matcher(statement)
        .replaceAll(each -> each.group().startsWith("'") ? "''" : " ")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private void remember(String statement) {
    Matcher table = CREATED.matcher(statement);
    if (table.find()) {
      created.add(table.group(1));
    }
    Matcher altered = ALTERED.matcher(statement);
    if (altered.find()) {
      for (String action : actions(altered.group(2))) {
        Matcher column = ADDED_COLUMN.matcher(action);
        if (column.find()) {
          columns.add(altered.group(1) + "." + column.group(1));
        }
      }
    }
  }

  private void look(String statement) {
    Matcher altered = ALTERED.matcher(statement);
    if (altered.find() && !created.contains(altered.group(1))) {
      actions(altered.group(2)).forEach(each -> look(altered.group(1), each));
    }
    Matcher dropped = DROPPED.matcher(statement);
    if (dropped.find() && !created.contains(dropped.group(2))) {
      findings.add("drops the " + dropped.group(1) + " " + dropped.group(2));
    }
    Matcher emptied = EMPTIED.matcher(statement);
    if (emptied.find() && !created.contains(emptied.group(1))) {
      findings.add("removes rows of " + emptied.group(1));
    }
    Matcher unique = UNIQUE_INDEX.matcher(statement);
    if (unique.find() && isTighter(unique.group(1), unique.group(2))) {
      findings.add("allows only one in " + unique.group(1) + " where there were more");
    }
  }

  private void look(String table, String action) {
    if (action.startsWith("drop column ") || action.matches("drop (?!constraint )[a-z_]+.*")) {
      findings.add("drops a column of " + table);
    }
    if (action.startsWith("rename ")) {
      findings.add("renames " + table + " or a part of it");
    }
    if (action.matches("alter (column )?\\S+ (set data )?type .*")) {
      findings.add("changes the type of a column of " + table);
    }
    if (action.matches("alter (column )?\\S+ set not null.*")) {
      findings.add("demands a value in " + table + " that was optional");
    }
    if (action.matches("alter (column )?\\S+ drop default.*")) {
      findings.add("takes a default of " + table + " away");
    }
    Matcher column = ADDED_COLUMN.matcher(action);
    if (column.find()
        && action.contains(" not null")
        && !action.matches(".* (default|generated) .*")) {
      findings.add(
          "adds %s.%s, which must have a value, without a default"
              .formatted(table, column.group(1)));
    }
    if (action.matches("add (constraint|check|unique|primary key|foreign key)\\b.*")
        && isTighter(table, action)) {
      findings.add("adds a rule to " + table + " that rows of the version before may break");
    }
  }

  /** A rule in which a column of this very file has a part leaves alone who does not know it. */
  private boolean isTighter(String table, String rule) {
    return !created.contains(table)
        && columns.stream()
            .filter(each -> each.startsWith(table + "."))
            .map(each -> each.substring(table.length() + 1))
            .noneMatch(each -> Pattern.compile("\\b" + each + "\\b").matcher(rule).find());
  }

  /** At the commas outside of parentheses. */
  private static List<String> actions(String text) {
    List<String> actions = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      depth += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (each == ',' && depth == 0) {
        actions.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    actions.add(text.substring(start).strip());
    return actions;
  }
}
