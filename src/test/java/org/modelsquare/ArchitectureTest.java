package org.modelsquare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house. {@link CanaryTest} proves that they bite. */
class ArchitectureTest {

  private static final String ROOT = "org.modelsquare";

  private static final JavaClasses HOUSE = withOption(new ImportOption.DoNotIncludeTests());

  @Test
  void eachRoomImportsOnlyWhatTheTableAllows() {
    new Walls(ROOT).imports().check(HOUSE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    new Walls(ROOT).noCycles().check(HOUSE);
  }

  @Test
  void providersKnowNoDatabaseAndNoRequest() {
    new Walls(ROOT).providersKnowNoDatabaseAndNoRequest().check(HOUSE);
  }

  @Test
  void namesSayWhatThingsAre() {
    new Names(ROOT).sayWhatTheyAre().check(HOUSE);
  }

  @Test
  void httpAndTemplatesStayAtTheEdge() {
    new Names(ROOT).showTheEdge().check(HOUSE);
  }

  @TestFactory
  Stream<DynamicTest> nothingTouchesWhatIsBanned() {
    return new Bans(ROOT)
        .all().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
  }

  @Test
  void testsDoNotSleep() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .because("a test that waits for time is slow and fails at random")
        .check(withOption(new ImportOption.OnlyIncludeTests()));
  }

  private static JavaClasses withOption(ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages(ROOT);
  }
}
