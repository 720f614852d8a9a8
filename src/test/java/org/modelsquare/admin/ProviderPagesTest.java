package org.modelsquare.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.core.Sql;
import org.modelsquare.core.SqlFailure;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.TestClock;

@QuarkusTest
class ProviderPagesTest {

  private static final String PAGE = "/en/admin/providers";
  private static final String CANARY = "good-canary-77aa01";

  @Inject Cast cast;
  @Inject Sql sql;
  @Inject ProviderAccounts accounts;
  @Inject TestClock clock;

  private Browser ada;

  @BeforeEach
  @AfterEach
  void clear() {
    ada = cast.browser("ada");
    sql.update("delete from provider_account");
    clock.push(Duration.ofSeconds(3));
  }

  @Test
  void anAccountIsAddedTestedChangedAndDeleted() {
    String page = add("api_key", CANARY);
    assertTrue(ada.get(PAGE).asString().contains("Takes orders"));
    Response tested = ada.post(page + "/test");
    assertTrue(tested.asString().contains("The provider accepts the account."));
    assertTrue(tested.asString().contains("12 credits"));
    assertEquals(303, ada.post(page, fields("name", "East", "weight", "3")).statusCode());
    assertTrue(ada.get(page).asString().contains("East"));
    String log = "/en/admin/audit?action=account.changed&subject=";
    String told = ada.get(log + page.substring(page.lastIndexOf('/') + 1)).asString();
    assertTrue(told.contains("After: </span>East</ins>"));
    assertTrue(told.contains("After: </span>3</ins>"));
    assertFalse(told.contains("<code>cap</code>"), "what stays as it was is no change");
    assertEquals(409, ada.post(page + "/deletion").statusCode());
    assertTrue(ada.get("/en/admin").asString().contains("href=\"" + page + "\""));
    ada.post(page + "/pause");
    assertTrue(ada.get(page).asString().contains("Switched off"));
    clock.push(Duration.ofSeconds(11));
    assertEquals(303, ada.post(page + "/deletion").statusCode());
    assertEquals(404, ada.get(page).statusCode());
    assertEquals(
        List.of(
            "account.created",
            "account.tested",
            "account.changed",
            "account.disabled",
            "account.deleted"),
        acts(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void secretsAreNowhere(String language) {
    String page = add("api_key", CANARY);
    ada.post(page + "/test");
    accounts.failed(page.substring(page.lastIndexOf('/') + 1), "HTTP 500");
    for (String path : List.of(page, PAGE, page + "/deletion")) {
      String html = ada.get(path.replace("/en/", "/" + language + "/")).asString();
      assertFalse(html.contains(CANARY), path);
      assertFalse(html.contains("AKID-2020-0001"), path);
    }
    assertTrue(ada.get(page).asString().contains("…0001"));
    assertEquals(List.of(), everyTextWith(CANARY));
  }

  @Test
  void badInputKeepsWhatWasTypedButTheSecrets() {
    Response answer =
        ada.post(
            PAGE,
            "provider",
            "scripted-account",
            "name",
            "West <b>",
            "base_url",
            "http://10.0.0.1/api",
            "weight",
            "many",
            "credentials.access_id",
            "AKID-2020-0001",
            "credentials.api_key",
            CANARY);
    assertEquals(422, answer.statusCode());
    String html = answer.asString();
    assertTrue(html.contains("West &lt;b&gt;"));
    assertTrue(html.contains("http://10.0.0.1/api"));
    assertTrue(html.contains("value=\"many\""));
    assertTrue(html.contains("AKID-2020-0001"));
    assertTrue(html.contains("The address must begin with https."));
    assertTrue(html.contains("Enter a whole number from 1 to 1000."));
    assertTrue(html.contains("the secrets that you typed were not kept"));
    assertFalse(html.contains(CANARY));
  }

  @Test
  void changesWithoutSecretsKeepThem() {
    String page = add("api_key", CANARY);
    ada.post(page, fields("credentials.api_key", ""));
    assertTrue(ada.post(page + "/test").asString().contains("The provider accepts"));
    ada.post(page, fields("credentials.api_key", "wrong"));
    String refused = ada.post(page + "/test").asString();
    assertTrue(refused.contains("The provider refuses the account."));
    assertTrue(refused.contains("Takes no orders for now"));
  }

  @Test
  void theLogIsAppendOnly() {
    add("api_key", CANARY);
    for (String statement :
        List.of("delete from operator_action", "update operator_action set actor_id = 'x'")) {
      assertThrows(SqlFailure.class, () -> sql.update(statement));
    }
  }

  @Test
  void nobodyElseLearnsThatTheAreaIsThere() {
    String page = add("api_key", CANARY);
    for (Browser other : List.of(new Browser(), cast.browser("alice"))) {
      String nothing = words(other.get("/en/admin/nothing"));
      for (String path : List.of(page, PAGE, PAGE + "/new", "/en/admin/desk", "/en/admin")) {
        assertEquals(nothing, words(other.get(path)), path);
        assertEquals(404, other.post(path).statusCode(), path);
        assertEquals(404, other.request().delete(path).statusCode(), path);
        assertEquals(404, other.request().body("x=1").post(path).statusCode(), path);
      }
      assertFalse(other.get("/en").asString().contains("/admin/"));
    }
    assertTrue(ada.get("/en").asString().contains("/en/admin/providers"));
  }

  private static String words(Response answer) {
    return answer.statusCode()
        + answer
            .asString()
            .replaceAll("req_[0-9A-Z]{26}", "req")
            .replaceAll("/(en|zh-hans|zh-hant)/admin[^\"?]*", "/here")
            .replaceAll("value=\"[^\"]*\"", "");
  }

  private String add(String field, String value) {
    Response made =
        ada.post(PAGE, fields("provider", "scripted-account", "credentials." + field, value));
    assertEquals(303, made.statusCode(), made.asString());
    return URI.create(made.getHeader("Location")).getPath();
  }

  /** A whole form with these differences. */
  private static String[] fields(String... differences) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Main");
    form.put("base_url", "");
    form.put("weight", "1");
    form.put("concurrency", "");
    form.put("credentials.access_id", "AKID-2020-0001");
    form.put("credentials.api_key", "");
    for (int i = 0; i < differences.length; i += 2) {
      form.put(differences[i], differences[i + 1]);
    }
    List<String> sent = new ArrayList<>();
    form.forEach(
        (name, text) -> {
          sent.add(name);
          sent.add(text);
        });
    return sent.toArray(String[]::new);
  }

  private List<String> acts(String page) {
    return sql.all(
        "select action from operator_action where subject = ? order by id",
        row -> row.getString(1),
        page.substring(page.lastIndexOf('/') + 1));
  }

  /** Every column of every table in which a text stands. */
  private List<String> everyTextWith(String text) {
    List<String> found = new ArrayList<>();
    List<String> columns =
        sql.all(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type in ('text', 'ARRAY', 'character varying')
            """,
            row -> row.getString(1));
    for (String column : columns) {
      String[] names = column.split("\\.");
      String query =
          "select 1 from \"%s\" where \"%s\"::text like ? limit 1".formatted(names[0], names[1]);
      if (sql.first(query, row -> row.getInt(1), "%" + text + "%").isPresent()) {
        found.add(column);
      }
    }
    return found;
  }
}
