package org.modelsquare.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sql;
import org.modelsquare.core.Violation;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;
import org.modelsquare.testing.TestClock;

@QuarkusTest
class ProviderAccountsTest {

  private static final String PROVIDER = "scripted-account";
  private static final String CANARY = "good-canary-9f31c2";
  private static final AtomicInteger SERIAL = new AtomicInteger();

  @Inject ProviderAccounts accounts;
  @Inject AccountBook book;
  @Inject VideoProviders kits;
  @Inject EnvironmentAccounts configured;
  @Inject CredentialSeal seal;
  @Inject Sql sql;
  @Inject TestClock clock;

  @BeforeEach
  @AfterEach
  void clear() {
    sql.update("delete from provider_account");
    sql.update("delete from provider_account_health");
    clock.push(Duration.ofSeconds(3));
  }

  @Test
  void anAccountConnectsItsProvider() {
    assertFalse(accounts.isConnected(PROVIDER));
    String id = create(CANARY);
    assertTrue(accounts.isConnected(PROVIDER));
    assertTrue(accounts.providers().contains(PROVIDER));
    assertEquals(List.of(id), taking(accounts));
    ProviderAccess access = accounts.access(id).orElseThrow();
    assertEquals(CANARY, access.credential("api_key"));
    assertEquals("https://api.scripted.test/v1", access.baseUrl().toString());
  }

  @Test
  void aDisabledOneTakesNothingButIsFollowed() {
    String id = create(CANARY);
    assertTrue(book.enable(id, false));
    assertFalse(accounts.isConnected(PROVIDER));
    assertEquals(List.of(), taking(accounts));
    assertTrue(accounts.access(id).isPresent());
    assertTrue(accounts.providers().contains(PROVIDER));
  }

  @Test
  void credentialsAreSealedForTheirPlace() {
    String id = create(CANARY);
    String stored = column("credentials");
    assertFalse(stored.contains(CANARY));
    sql.update("update provider_account set base_url = 'https://evil.example'");
    clock.push(Duration.ofSeconds(3));
    assertEquals(Optional.empty(), accounts.access(id));
    assertEquals(AccountProblem.UNREADABLE, book.find(id).orElseThrow().problem());
  }

  @Test
  void anotherSecretOfTheInstanceIsAnErrorOfTheAccount() {
    String id = create(CANARY);
    InstanceSecret other = new InstanceSecret("another secret of more than 32 characters");
    ProviderAccounts elsewhere = instance(new CredentialSeal(other, new ObjectMapper()));
    assertFalse(elsewhere.isConnected(PROVIDER));
    assertEquals(Optional.empty(), elsewhere.access(id));
    assertEquals(List.of(), taking(elsewhere));
    assertTrue(accounts.isConnected(PROVIDER));
  }

  @Test
  void instancesShareACircuit() {
    String id = create(CANARY);
    ProviderAccounts other = instance(seal);
    assertEquals(List.of(id), taking(other));
    for (int i = 0; i < 5; i++) {
      (i % 2 == 0 ? accounts : other).failed(id, "HTTP 500");
    }
    assertEquals(List.of(), taking(accounts));
    clock.push(Duration.ofSeconds(2));
    assertEquals(List.of(), taking(other));
    clock.push(Duration.ofSeconds(30));
    assertEquals(Circuit.HALF_OPEN, other.taking(PROVIDER).get(0).circuit());
    assertTrue(accounts.admits(id));
    assertFalse(other.admits(id));
    assertEquals(List.of(), taking(accounts));
    accounts.succeeded(id);
    assertTrue(accounts.admits(id));
    clock.push(Duration.ofSeconds(2));
    assertEquals(Circuit.CLOSED, other.taking(PROVIDER).get(0).circuit());
  }

  @Test
  void successIsWrittenOnceAMinute() {
    String id = create(CANARY);
    accounts.succeeded(id);
    String version = version(id);
    for (int i = 0; i < 25; i++) {
      clock.push(Duration.ofSeconds(2));
      accounts.succeeded(id);
    }
    assertEquals(version, version(id));
    clock.push(Duration.ofSeconds(10));
    accounts.succeeded(id);
    assertFalse(version.equals(version(id)));
  }

  @Test
  void builtInOnesAreNeverStored() {
    accounts.refused("scripted-nothing", "HTTP 401");
    assertEquals(1, accounts.taking("scripted-nothing").size());
    assertTrue(accounts.admits("scripted-nothing"));
    assertEquals(
        Optional.empty(), sql.first("select 1 from provider_account_health", row -> row.getInt(1)));
  }

  @Test
  void aTestDecidesTheCircuit() {
    String id = create("wrong");
    assertEquals(AccessCheck.Refused.class, book.test(id).getClass());
    assertEquals(List.of(), taking(accounts));
    assertEquals("HTTP 401", book.find(id).orElseThrow().account().lastError());
    book.change(id, terms("Main", Map.of("api_key", CANARY)));
    assertEquals(List.of(id), taking(accounts));
    assertEquals(new AccessCheck.Works("12 credits"), book.test(id));
  }

  @Test
  void blankCredentialsStay() {
    String id = create(CANARY);
    assertEquals(List.of(), book.change(id, terms("Second", Map.of("api_key", ""))).violations());
    assertEquals(CANARY, accounts.access(id).orElseThrow().credential("api_key"));
    assertEquals("Second", book.find(id).orElseThrow().account().name());
    assertEquals("0001", book.find(id).orElseThrow().credentials().get(0).ending());
    assertEquals("", book.find(id).orElseThrow().credentials().get(1).ending());
  }

  @Test
  void mistakesAreNamed() {
    AccountTerms wrong =
        new AccountTerms(" ", "http://10.0.0.1", false, 0, 0, Map.of("api_key", "a\nb", "x", "y"));
    assertEquals(
        List.of(
            Violation.of("name", "required"),
            Violation.of("base_url", "scheme"),
            Violation.of("weight", "out_of_range", 1, 1000),
            Violation.of("concurrency", "out_of_range", 1, 100000),
            Violation.of("credentials.access_id", "required"),
            Violation.of("credentials.api_key", "malformed"),
            Violation.of("credentials.x", "unknown")),
        book.create(kit(), wrong).violations());
    Map<String, String> full = Map.of("access_id", "AKID0001", "api_key", CANARY);
    book.create(kit(), terms("Main", full));
    assertEquals(
        List.of(Violation.of("name", "taken")),
        book.create(kit(), terms("Main", full)).violations());
  }

  @Test
  void onlyADisabledAccountWithoutWorkIsDeleted() {
    String id = create(CANARY);
    assertFalse(book.delete(id));
    book.enable(id, false);
    assertFalse(book.delete(id));
    clock.push(Duration.ofSeconds(10));
    assertTrue(book.delete(id));
    assertEquals(Optional.empty(), book.find(id));
  }

  private String create(String key) {
    Map<String, String> credentials = Map.of("access_id", "AKID-2020-0001", "api_key", key);
    return book.create(kit(), terms("Account " + SERIAL.incrementAndGet(), credentials)).id();
  }

  private static AccountTerms terms(String name, Map<String, String> credentials) {
    return new AccountTerms(name, "", false, 1, null, credentials);
  }

  private VideoProvider kit() {
    return book.offered(PROVIDER).orElseThrow();
  }

  /** Another process on the same database. */
  private ProviderAccounts instance(CredentialSeal its) {
    HealthBook health = new HealthBook(sql);
    Roster roster = new Roster(sql, health, its, configured, kits, clock);
    return new ProviderAccounts(kits, roster, health, clock);
  }

  private static List<String> taking(ProviderAccounts accounts) {
    return accounts.taking(PROVIDER).stream().map(ProviderAccount::id).toList();
  }

  private String column(String name) {
    return sql.first("select " + name + " from provider_account", row -> row.getString(1))
        .orElseThrow();
  }

  private String version(String id) {
    return sql.first(
            "select xmin::text from provider_account_health where account_id = ?",
            row -> row.getString(1),
            id)
        .orElseThrow();
  }
}
