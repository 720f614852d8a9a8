package org.modelsquare.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Accounts;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Language;
import org.modelsquare.mail.MailServer;
import org.modelsquare.mail.Mailbag;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Who waited hears of a launch by letter, once, if the email is certainly theirs. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class LaunchLettersTest {

  private static final String LIVE = "sandbox-reel";

  @Inject Studio studio;
  @Inject Cast cast;
  @Inject Accounts accounts;
  @Inject Subscriptions subscriptions;
  @Inject Launches launches;
  @Inject Mailbag bag;

  @Test
  void onlyConfirmedEmailsAndOnlyOnce() {
    MailServer.refuse(false);
    Visitor alice = studio.newcomer();
    Visitor bob = studio.newcomer();
    cast.sql("update account set email_confirmed_at = now() where id = '" + alice.account() + "'");
    subscriptions.add(alice.account(), LIVE, Language.EN, null);
    subscriptions.add(bob.account(), LIVE, Language.EN, null);
    launches.look();
    launches.look();
    bag.empty();
    List<MailServer.Received> letters =
        MailServer.of(email(alice)).stream()
            .filter(each -> each.source().contains(" is live"))
            .toList();
    assertEquals(1, letters.size());
    assertTrue(letters.get(0).source().contains("/en/models/" + LIVE));
    assertTrue(MailServer.of(email(bob)).stream().noneMatch(each -> each.source().contains(LIVE)));
  }

  private String email(Visitor visitor) {
    return accounts.findById(visitor.account()).email();
  }
}
