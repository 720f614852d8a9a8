package org.modelsquare.stories;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class FailedJobTest {

  @Inject Stories stories;

  @ParameterizedTest
  @EnumSource
  void aFailureGivesTheCreditsBack(Scripting scripting) {
    stories.tell("failed job", scripting, this::failure);
  }

  private void failure(Visitor visitor) {
    visitor.opens("/en/models/sandbox-lab");
    visitor.follows("A failure and its refund");
    visitor.presses("Generate, free with a new account");
    visitor.signsUp();
    visitor.sees("#job-strip", "Queued");
    visitor.seesCredits("8");

    stories.pass(Duration.ofSeconds(20));
    visitor.looksAgain();
    visitor.sees("#job-strip", "Failed");
    visitor.sees("#job-media", "Failed at the provider");
    visitor.sees("#job-media", "2 credits were returned");
    visitor.sees("#job-actions", "Another take");
    visitor.seesCredits("10");

    visitor.opens("/en/console/credits");
    visitor.sees("#ledger", "Held for a video");
    visitor.sees("#ledger", "Returned");
    visitor.sees("section[aria-labelledby=balance-h]", "10 credits");
    visitor.opens("/en/console/credits/proof");
    visitor.sees("The ledger adds up");
    stories.proveLedgerOf(visitor);
  }
}
