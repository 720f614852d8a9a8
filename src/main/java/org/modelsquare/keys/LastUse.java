package org.modelsquare.keys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.modelsquare.core.Sql;
import org.modelsquare.keys.networks.Network;

/** Notes when and from where a key was last used: rarely, and apart from the request's work. */
@Singleton
class LastUse {

  private static final Logger LOG = Logger.getLogger(LastUse.class);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int MOST = 50_000;

  private final Sql sql;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  LastUse(Sql sql) {
    this.sql = sql;
  }

  void note(ApiKey key, String clientAddress, Instant now) {
    if (!isDue(key.id(), now)) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  sql.update(
                      KeySql.USED,
                      now,
                      now,
                      Network.around(clientAddress),
                      key.id(),
                      now.minus(EVERY)));
    } catch (RuntimeException e) {
      // The caller shall not suffer for our diary.
      noted.remove(key.id());
      LOG.warnf(e, "the use of %s was not noted", key.id());
    }
  }

  /** True for one of many at once. */
  private boolean isDue(String keyId, Instant now) {
    if (noted.size() >= MOST) {
      noted.values().removeIf(each -> !each.isAfter(now.minus(EVERY)));
    }
    Instant last = noted.get(keyId);
    if (last == null) {
      return noted.putIfAbsent(keyId, now) == null;
    }
    return !last.isAfter(now.minus(EVERY)) && noted.replace(keyId, last, now);
  }
}
