package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small house that breaks every rule on purpose: a rule that lets it pass is no rule. */
class CanaryTest {

  private static final String ROOT = "org.modelsquare.canary";

  private static final JavaClasses CANARY = new ClassFileImporter().importPackages(ROOT);

  @Test
  void aForbiddenImportFails() {
    String report = refusal(new Walls(ROOT).imports());
    assertTrue(report.contains("core.Ledger"), report);
    assertTrue(report.contains("attic"), "a room that the table lacks: " + report);
  }

  @Test
  void anImportOfAnotherVendorFails() {
    assertTrue(refusal(new Walls(ROOT).imports()).contains("providers.beta.BetaKit"));
  }

  @Test
  void anAllowedImportPasses() {
    assertTrue(!refusal(new Walls(ROOT).imports()).contains("media.Vault> depends"));
  }

  @Test
  void aCycleFails() {
    assertTrue(refusal(new Walls(ROOT).noCycles()).contains("Cycle detected"));
  }

  @Test
  void aProviderThatKnowsTheDatabaseFails() {
    refusal(new Walls(ROOT).providersKnowNoDatabaseAndNoRequest());
  }

  @Test
  void anEmptyNameFails() {
    String report = refusal(new Names(ROOT).sayWhatTheyAre());
    assertTrue(report.contains("JobManager"), report);
  }

  @Test
  void httpInTheMiddleOfTheHouseFails() {
    String report = refusal(new Names(ROOT).showTheEdge());
    assertTrue(report.contains("core.Ledger"), report);
    assertTrue(!report.contains("LedgerResource"), report);
  }

  @Test
  void eachBanBites() {
    List<ArchRule> bans = new Bans(ROOT).all();
    bans.forEach(CanaryTest::refusal);
    assertEquals(8, bans.size());
  }

  private static String refusal(ArchRule rule) {
    return assertThrows(AssertionError.class, () -> rule.check(CANARY), rule.getDescription())
        .toString();
  }
}
