package org.modelsquare.admin.users;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** Operators find accounts by what they are. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UserListTest {

  @Inject Studio studio;
  @Inject Cast cast;

  private Browser ada;
  private String alice;
  private String bob;

  @BeforeEach
  void arrive() {
    ada = cast.browser("ada");
    alice = studio.newcomer().account();
    bob = studio.newcomer().account();
  }

  @Test
  void byTheirGroup() {
    ada.post("/en/admin/users/" + alice + "/group", "group", "vip").then().statusCode(303);
    list("group=vip").body(allOf(containsString(alice), not(containsString(bob))));
    list("group=default").body(allOf(containsString(bob), not(containsString(alice))));
    list("group=vip").body(containsString("<option value=\"vip\" selected>"));
    list("group=none").body(containsString("Nothing matches"));
    list("group=%27--").body(containsString("Nothing matches"));
  }

  @Test
  void byTheirState() {
    String operator = cast.account("ada");
    ada.post("/en/admin/users/" + alice + "/suspension", "because", "spam").then().statusCode(303);
    list("standing=suspended").body(allOf(containsString(alice), not(containsString(bob))));
    list("standing=open").body(allOf(containsString(bob), not(containsString(alice))));
    list("standing=operator").body(allOf(containsString(operator), not(containsString(bob))));
    list("standing=anything").body(allOf(containsString(alice), containsString(bob)));
  }

  @Test
  void byAllOfItAtOnce() {
    list("q=" + alice + "&standing=open&group=default").body(containsString(alice));
    list("q=" + alice + "&standing=operator").body(containsString("Nothing matches"));
    list("q=" + alice + "&page=1").body(containsString("Nothing matches"));
    list("q=" + alice + "&page=2147483647").body(containsString(alice));
  }

  @Test
  void theNextPageIsOfTheSameOnes() {
    cast.sql(
        """
        insert into account (id, email, password_hash, language, operator, created_at)
        select 'acct_page' || n, 'page' || n || '@example.net', 'x', 'en', false, now()
        from generate_series(1, 51) n on conflict do nothing
        """);
    list("q=example.net&standing=open&group=")
        .body(containsString("users?q=example.net&amp;standing=open&amp;group=&amp;page=1"));
    list("q=example.net&standing=open&group=&page=1").body(not(containsString("rel=\"next\"")));
    cast.sql("delete from account where email like '%@example.net'");
  }

  private ValidatableResponse list(String query) {
    return ada.get("/en/admin/users?" + query).then().statusCode(200);
  }
}
