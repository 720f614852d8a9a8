package org.modelsquare.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.web.RouteTable;

/** Every route with everybody who may come there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessMatrixTest {

  @Inject Household household;

  private Map<Role, Holder> people;
  private Calls calls;

  @BeforeEach
  void everybodyComes() {
    people = household.people();
    calls = new Calls(people);
  }

  @Test
  void everyRouteHasAVerdictForEverybody() {
    Map<String, List<String>> table = AccessTable.read();
    assertEquals(
        String.join("\n", RouteTable.read()), String.join("\n", new TreeSet<>(table.keySet())));
    table.forEach((route, row) -> assertEquals(Role.values().length, row.size(), route));
  }

  @Test
  void everybodyGetsWhatTheTableSays() {
    Map<String, List<String>> got = new TreeMap<>();
    for (String route : RouteTable.read()) {
      List<String> row = new ArrayList<>();
      for (Role role : Role.values()) {
        Response answer = calls.call(role, route, path(route, people.get(Role.OWNER)));
        row.add(String.valueOf(answer.statusCode()));
      }
      got.put(route, row);
    }
    assertEquals(AccessTable.write(AccessTable.read()), AccessTable.write(got));
  }

  /** Whoever asks for somebody else's thing learns nothing, not even that it is there. */
  @Test
  void somebodyElsesThingsAreAbsent() {
    for (String route : RouteTable.read()) {
      if (!route.contains("{id}") || route.contains("/uploads/") || route.contains("/models/")) {
        continue;
      }
      String real = path(route, people.get(Role.OWNER));
      String absent = path(route, null);
      boolean operators = route.contains("/admin/");
      for (Role role : operators ? List.of(Role.OTHER) : List.of(Role.OTHER, Role.OPERATOR)) {
        assertEquals(
            seen(calls.call(role, route, absent), absent),
            seen(calls.call(role, route, real), real),
            role + " " + route);
      }
    }
  }

  /** An answer without what is different each time. */
  private static String seen(Response answer, String path) {
    String body = answer.body().asString().replaceAll("req_[0-9A-Z]{26}", "req");
    for (String part : path.split("/")) {
      if (part.contains("_")) {
        body = body.replace(part, "id");
      }
    }
    return answer.statusCode() + " " + body.replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "");
  }

  /** A path to something of that owner, or to nothing. */
  private String path(String route, Holder owner) {
    String path =
        route
            .substring(route.indexOf(' ') + 1)
            .replace("{lang}", "en")
            .replace("{model}", "sandbox-reel");
    if (path.startsWith("/uploads/")) {
      return owner == null ? "/uploads/upload_1/none.png" : household.upload(owner);
    }
    path = path.replace("{token}", "none").replace("{share}", "none").replace("{key}", "none");
    if (path.contains("{delivery}")) {
      String endpoint = owner == null ? "hook_none" : household.endpoint(owner);
      String delivery = owner == null ? "delivery_none" : household.delivery(owner, endpoint);
      return path.replace("{id}", endpoint).replace("{delivery}", delivery);
    }
    return path.contains("{id}") ? path.replace("{id}", id(route, owner)) : path;
  }

  private String id(String route, Holder owner) {
    if (route.contains("/admin/setup/")) {
      return "brand";
    }
    if (route.contains("/v1/models/")
        || route.contains("/admin/prices/")
        || route.contains("/admin/models/")) {
      return "sandbox-reel";
    }
    if (owner == null && route.contains("/requests/")) {
      return "req_00000000000000000000000000";
    }
    if (owner == null || route.contains("/sessions/") || route.contains("/media/")) {
      return "thing_none";
    }
    if (route.contains("/admin/providers/")) {
      return household.providerAccount();
    }
    if (route.contains("/admin/users/")) {
      return household.bystander();
    }
    if (route.contains("/admin/announcements/")) {
      return household.announcement();
    }
    if (route.contains("/admin/codes/")) {
      return household.batch();
    }
    if (route.contains("/admin/desk/")) {
      return household.lostJob();
    }
    if (route.contains("/console/keys/")) {
      return household.key(owner);
    }
    if (route.contains("/webhooks/")) {
      return household.endpoint(owner);
    }
    if (route.contains("/console/requests/")) {
      return household.request(owner);
    }
    return household.job(owner, route.endsWith("/content"));
  }
}
