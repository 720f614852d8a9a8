package org.modelsquare.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.PostgresResource;

/** The application gets its connections from the database that was started for it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DatasourceTest {

  @Inject DataSource dataSource;

  @Test
  void connectsToTheEmbeddedDatabase() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select current_database(), current_user")) {
      assertTrue(result.next());
      assertEquals("modelsquare", result.getString(1));
      assertEquals("modelsquare", result.getString(2));
    }
  }
}
