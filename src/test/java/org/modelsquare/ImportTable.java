package org.modelsquare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which room of the house may import which. A room is a package below the root with all that lies
 * under it; each provider kit is a room of its own.
 */
record ImportTable(String root) {

  private static final String KITS = "providers";
  private static final String ENTRANCE = "";

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry(ENTRANCE, Set.of("database")),
          Map.entry("database", Set.of()),
          Map.entry("core", Set.of()),
          Map.entry("tracing", Set.of()),
          Map.entry("web", Set.of("core", "tracing")),
          Map.entry(KITS, Set.of("core")),
          Map.entry("upstream", Set.of("core", "tracing", "outbound", KITS)),
          Map.entry("connections", Set.of("core", "outbound", KITS)),
          Map.entry("pricing", Set.of("core")),
          Map.entry("media", Set.of("core")),
          Map.entry("limits", Set.of("core")),
          Map.entry("outbound", Set.of("core")),
          Map.entry("snippets", Set.of("core", "catalog", "pricing")),
          Map.entry("mail", Set.of("core", "web")),
          Map.entry("accounts", Set.of("core", "web", "mail")),
          Map.entry("catalog", Set.of("core", "web", "pricing", "outbound", "connections")),
          Map.entry("credits", Set.of("core", "web", "accounts")),
          Map.entry("keys", Set.of("core", "web", "accounts")),
          Map.entry("announcements", Set.of("core")),
          Map.entry("tariff", Set.of("core", "web", "catalog", "pricing")),
          Map.entry("design", Set.of("core", "web")),
          Map.entry("observability", Set.of("core", "credits", "jobs")),
          Map.entry("publication", Set.of("core", "catalog", "pricing")),
          Map.entry("doctor", Set.of("core", "web", "accounts", "publication")),
          Map.entry("topup", Set.of("core", "web", "accounts", "credits")),
          Map.entry("usage", Set.of("core", "web", "accounts", "catalog", "keys")),
          Map.entry("requests", Set.of("core", "web", "accounts", "keys")),
          Map.entry("uploads", Set.of("core", "web", "accounts", "media", "outbound")),
          Map.entry(
              "jobs",
              Set.of(
                  "core",
                  "tracing",
                  "web",
                  "accounts",
                  "catalog",
                  "pricing",
                  "credits",
                  "keys",
                  KITS,
                  "connections",
                  "media",
                  "uploads")),
          Map.entry(
              "launches",
              Set.of("core", "web", "mail", "accounts", "catalog", "pricing", "credits", "jobs")),
          Map.entry("sharing", Set.of("core", "web", "accounts", "catalog", "media", "jobs")),
          Map.entry("webhooks", Set.of("core", "web", "accounts", "keys", "jobs", "outbound")),
          Map.entry(
              "playground",
              Set.of(
                  "core",
                  "web",
                  "accounts",
                  "catalog",
                  "pricing",
                  "credits",
                  "media",
                  "jobs",
                  "launches",
                  "snippets",
                  "sharing",
                  "uploads")),
          Map.entry(
              "guide", Set.of("core", "web", "accounts", "catalog", "pricing", "keys", "snippets")),
          Map.entry(
              "dashboard",
              Set.of(
                  "core",
                  "web",
                  "accounts",
                  "catalog",
                  "credits",
                  "keys",
                  "jobs",
                  "launches",
                  "media",
                  "snippets")),
          Map.entry("discovery", Set.of("core", "web", "catalog", "pricing")),
          Map.entry("api", all()),
          Map.entry("admin", all()));

  /** The room of a package; empty for a package outside the house. */
  Optional<String> room(String packageName) {
    if (packageName.equals(root)) {
      return Optional.of(ENTRANCE);
    }
    if (!packageName.startsWith(root + ".")) {
      return Optional.empty();
    }
    List<String> parts = List.of(packageName.substring(root.length() + 1).split("\\.", -1));
    boolean kit = parts.get(0).equals(KITS) && parts.size() > 1;
    return Optional.of(kit ? KITS + "." + parts.get(1) : parts.get(0));
  }

  boolean allows(String room, String imported) {
    return room.equals(imported) || allowed(room).contains(imported);
  }

  boolean knows(String room) {
    return ALLOWED.containsKey(room) || isKit(room);
  }

  /** All rooms but the kits, by name; the entrance has none. */
  static Set<String> rooms() {
    return ALLOWED.keySet();
  }

  static Set<String> allowed(String room) {
    return isKit(room) ? Set.of(KITS, "core", "upstream") : ALLOWED.getOrDefault(room, Set.of());
  }

  /** Every room below the doors. */
  private static Set<String> all() {
    return Set.of(
        "core",
        "web",
        "announcements",
        "accounts",
        "catalog",
        "pricing",
        "credits",
        "keys",
        KITS,
        "connections",
        "media",
        "sharing",
        "outbound",
        "snippets",
        "topup",
        "uploads",
        "requests",
        "jobs",
        "launches",
        "limits",
        "mail",
        "publication",
        "webhooks");
  }

  private static boolean isKit(String room) {
    return room.startsWith(KITS + ".");
  }
}
