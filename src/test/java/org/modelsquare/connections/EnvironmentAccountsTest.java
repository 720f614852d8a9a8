package org.modelsquare.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.modelsquare.providers.VideoProviders;

@QuarkusTest
class EnvironmentAccountsTest {

  private static final String VARIABLES = "MODELSQUARE_PROVIDERS_ACCOUNTS_EAST_COAST_";
  private static final String PROPERTIES = "modelsquare.providers.accounts.east-coast.";

  @Inject VideoProviders kits;

  @Test
  void environmentVariablesMakeAnAccount() {
    Member member =
        only(
            new EnvConfigSource(
                Map.of(
                    VARIABLES + "PROVIDER", "scripted-account",
                    VARIABLES + "BASE_URL", "https://api.example.com/v2/",
                    VARIABLES + "CREDENTIALS_ACCESS_ID", "AKID0001",
                    VARIABLES + "CREDENTIALS_API_KEY", "good key",
                    VARIABLES + "WEIGHT", "3",
                    VARIABLES + "CONCURRENCY", "8"),
                300));
    assertEquals("pacc_env-east-coast", member.id());
    assertEquals("https://api.example.com/v2", member.baseUrl().toString());
    assertEquals(Map.of("access_id", "AKID0001", "api_key", "good key"), member.credentials());
    assertEquals(3, member.weight());
    assertEquals(8, member.concurrency());
    assertTrue(member.isUsable());
    assertFalse(member.toString().contains("good key"));
  }

  @Test
  void propertiesDoAsWell() {
    Member member =
        only(
            properties(
                Map.of(
                    PROPERTIES + "provider", "scripted-account",
                    PROPERTIES + "credentials.access_id", "AKID0001",
                    PROPERTIES + "credentials.api_key", "good",
                    PROPERTIES + "base-url", "http://127.0.0.1:8081/v1",
                    PROPERTIES + "private-network", "true",
                    PROPERTIES + "enabled", "false")));
    assertNull(member.problem());
    assertFalse(member.enabled());
    assertEquals(1, member.weight());
    assertNull(member.concurrency());
  }

  @Test
  void mistakesAreShownAndNotUsed() {
    assertEquals(
        AccountProblem.UNKNOWN_PROVIDER,
        only(properties(Map.of(PROPERTIES + "provider", "nobody"))).problem());
    assertEquals(
        AccountProblem.MISCONFIGURED,
        only(properties(Map.of(PROPERTIES + "provider", "scripted-account"))).problem());
    assertEquals(
        AccountProblem.MISCONFIGURED,
        only(properties(
                Map.of(
                    PROPERTIES + "provider", "scripted-account",
                    PROPERTIES + "weight", "many")))
            .problem());
  }

  private Member only(ConfigSource source) {
    EnvironmentAccounts accounts =
        new EnvironmentAccounts(
            new SmallRyeConfigBuilder().addDefaultInterceptors().withSources(source).build(), kits);
    assertEquals(1, accounts.all().size());
    return accounts.all().get(0);
  }

  private static ConfigSource properties(Map<String, String> values) {
    return new PropertiesConfigSource(values, "test", 100);
  }
}
