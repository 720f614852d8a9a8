package org.modelsquare.api;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;

/** What a program hears when its order waits for somebody else's transaction. */
@QuarkusTest
class BusyLedgerTest {

  private static final String ORDER = "{\"model\": \"sandbox-reel\", \"prompt\": \"A heron\"}";

  @Inject ApiHouse house;
  @Inject AgroalDataSource dataSource;

  @Test
  void anOrderThatWaitsTooLongIsToldToComeBack() throws SQLException {
    Holder holder = house.holder();
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("select 1 from ledger_balance where account_id = ? for update")) {
        lock.setString(1, holder.visitor().account());
        lock.executeQuery();
        holder
            .call()
            .header("Idempotency-Key", "heron")
            .body(ORDER)
            .post("/v1/videos/generations")
            .then()
            .statusCode(503)
            .header("Retry-After", "5")
            .body("error.code", equalTo("service_unavailable"));
      } finally {
        other.rollback();
      }
    }
    holder.call().body(ORDER).post("/v1/videos/generations").then().statusCode(200);
  }
}
