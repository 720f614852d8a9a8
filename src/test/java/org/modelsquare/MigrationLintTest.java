package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The version before goes on working with the schema of the version after. */
class MigrationLintTest {

  private static final List<Path> FILES =
      Tree.files(Tree.RESOURCES.resolve("db/migration"), ".sql");

  /** Migrations from before the rule, which cannot change any more, and why they may be so. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          // Before the first release, so no version before it was ever replaced by this one.
          "V0007__let_programs_order.sql",
          List.of(
              "adds a rule to job that rows of the version before may break",
              "takes a default of job_idempotency away"),
          // Likewise.
          "V0013__keep_results_for_a_while.sql",
          List.of("takes a default of media_object away"));

  @Test
  void migrationsLeaveTheVersionBeforeAtWork() {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : FILES) {
      List<String> findings = MigrationLint.check(Tree.text(file));
      if (!findings.isEmpty()) {
        found.put(file.getFileName().toString(), findings);
      }
    }
    assertEquals(new TreeMap<>(KNOWN), found);
  }

  @Test
  void migrationsHaveANumberOfTheirOwnAndASentence() {
    List<String> names = FILES.stream().map(each -> each.getFileName().toString()).toList();
    assertTrue(names.size() > 20, names.toString());
    names.forEach(each -> assertTrue(each.matches("V\\d{4}__[a-z]+(_[a-z0-9]+)+\\.sql"), each));
    assertEquals(names.size(), names.stream().map(each -> each.substring(0, 5)).distinct().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drop table quote|drops the table quote",
        "DROP TABLE IF EXISTS quote CASCADE|drops the table quote",
        "drop sequence turn|drops the sequence turn",
        "alter table job drop column key_id|drops a column of job",
        "alter table job drop key_id|drops a column of job",
        "alter table job add column a text, drop column b|drops a column of job",
        "alter table job rename to task|renames job or a part of it",
        "alter table job rename column key_id to key|renames job or a part of it",
        "alter table job alter column turn type bigint|changes the type of a column of job",
        "alter table job alter turn set data type bigint|changes the type of a column of job",
        "alter table only job alter column turn set not null|"
            + "demands a value in job that was optional",
        "alter table job alter column turn drop default|takes a default of job away",
        "alter table job add column a text not null|"
            + "adds job.a, which must have a value, without a default",
        "alter table job add a text not null|"
            + "adds job.a, which must have a value, without a default",
        "alter table job add check (turn > 0)|"
            + "adds a rule to job that rows of the version before may break",
        "alter table job add constraint x unique (turn)|"
            + "adds a rule to job that rows of the version before may break",
        "create unique index x on job (turn)|allows only one in job where there were more",
        "delete from quote|removes rows of quote",
        "truncate quote|removes rows of quote",
        "/* ; */ truncate table quote|removes rows of quote"
      })
  void whatTheVersionBeforeWouldMissIsFound(String sql, String finding) {
    String file = "-- A comment; with a drop table x.\n" + sql + ";";
    assertEquals(List.of(finding), MigrationLint.check(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table a (id text primary key); alter table a alter column id set not null",
        "create unlogged table a (b text); drop table a",
        "create table a (id text); create unique index b on a (id); delete from a",
        "alter table job add column a text, add column b text not null default 'x, drop column y'",
        "alter table job add column a bigint generated always as identity not null",
        "alter table job add column a text, add constraint b check (a is null or turn > 0)",
        "alter table job add a text; create unique index b on job (turn, a) where a is not null",
        "alter table job drop constraint job_check1",
        "alter table job alter column turn drop not null",
        "drop index job_by_turn; create index job_by_turn on job (turn)",
        "insert into job (id) values ('delete from job; truncate job')",
        "update job set told_at = finished_at",
        "create function f() returns trigger as $$ begin delete from job; return null; end $$"
            + " language plpgsql",
        "-- contract: since 0.4, the column was for drafts of the first form\n"
            + "alter table draft drop column form",
        "-- Old quotes.\n-- contract: since 1.2.3: nobody reads them\ndelete from quote"
      })
  void whatTheVersionBeforeDoesNotNoticePasses(String sql) {
    assertEquals(List.of(), MigrationLint.check(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- contract:\ndrop table quote",
        "-- contract: since 0.4\ndrop table quote",
        "-- contract: since yesterday, nobody reads it\ndrop table quote",
        "-- contract: since 0.4, nobody reads it\ncreate table a (b text);\ndrop table quote"
      })
  void aContractNamesAVersionAndAReasonForItsOwnStatementOnly(String sql) {
    assertEquals(List.of("drops the table quote"), MigrationLint.check(sql));
  }
}
