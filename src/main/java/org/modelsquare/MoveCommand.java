package org.modelsquare;

import java.io.PrintStream;
import java.util.Map;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseException;
import org.modelsquare.database.DatabaseLocation;
import org.modelsquare.database.DatabaseMove;

/**
 * Moves the embedded database to the one that {@code MODELSQUARE_DATABASE_URL} names, while no
 * instance runs. Exit codes: 0 done, 1 refused or failed, and nothing has changed.
 */
final class MoveCommand {

  static final String NAME = "move-database";

  private final DatabaseLocation location;
  private final PrintStream out;

  MoveCommand(DatabaseLocation location, PrintStream out) {
    this.location = location;
    this.out = out;
  }

  int run() {
    ConnectionSettings target = location.external();
    if (target == null) {
      out.println("Where to? Set MODELSQUARE_DATABASE_URL, _USER and _PASSWORD.");
      return 1;
    }
    DatabaseLocation embedded =
        new DatabaseLocation(location.dataFolder(), location.binariesFolder(), null);
    try (Database source = Database.open(embedded)) {
      Map<String, Long> copied = new DatabaseMove(source.settings(), target).run();
      copied.forEach((table, rows) -> out.printf("%-28s %d%n", table, rows));
      out.println("Moved. Start the instance with the same MODELSQUARE_DATABASE_URL from now on.");
      return 0;
    } catch (DatabaseException e) {
      out.println("Nothing was moved: " + e.getMessage());
      return 1;
    }
  }
}
