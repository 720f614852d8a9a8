package org.modelsquare;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseException;
import org.modelsquare.database.DatabaseLocation;

/**
 * Starts the database, then the application, and stops them the other way round.
 *
 * <p>When the process is told to end, the JVM runs all shutdown hooks at once: the one of Quarkus,
 * which stops the application, and ours. Ours therefore waits until the application has stopped
 * before it takes the database away. In dev mode there is no JVM exit between two runs: there
 * {@code Quarkus.run} returns and the database is closed by the end of {@code main}.
 */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    if (args.length == 1 && args[0].equals(DoctorCommand.NAME)) {
      System.exit(new DoctorCommand(System.getenv(), standardOutput()).run());
    }
    if (args.length == 1 && args[0].equals(MoveCommand.NAME)) {
      System.exit(new MoveCommand(DatabaseLocation.fromEnvironment(), standardOutput()).run());
    }
    // The run that only records the class archive while packaging never reaches the database.
    if (ApplicationLifecycleManager.isAppCDSGeneration()) {
      Quarkus.run(args);
      return;
    }
    Database database = open();
    Thread hook = new Thread(() -> closeAfterApplication(database), "database-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      database.settings().asQuarkusConfig().forEach(System::setProperty);
      Quarkus.run(args);
    } finally {
      database.close();
      forget(hook);
    }
  }

  /** For what a command was asked; everything else goes to the log. */
  private static PrintStream standardOutput() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
  }

  private static Database open() {
    try {
      return Database.open(DatabaseLocation.fromEnvironment());
    } catch (DatabaseException e) {
      // Dev mode shows the exception in the browser and goes on; it must not lose its JVM.
      if (LaunchMode.current() == LaunchMode.NORMAL) {
        System.err.println("Model Square cannot start: " + e.getMessage());
        System.exit(1);
      }
      throw e;
    }
  }

  private static void closeAfterApplication(Database database) {
    Application application = ApplicationLifecycleManager.getCurrentApplication();
    if (application != null) {
      application.awaitShutdown();
    }
    database.close();
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The JVM is going down and runs the hook itself; closing twice does no harm.
    }
  }
}
