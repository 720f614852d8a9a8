package org.modelsquare.benchmark;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.modelsquare.testing.PackagedServer;

/** The peer: db-scheduler, which takes tasks that do nothing from the same PostgreSQL. */
record DbScheduler(PackagedServer server) {

  private static final int THREADS = 20;
  private static final double LOWER = 4;
  private static final double UPPER = 20;
  private static final String NAME = "nothing";
  private static final String TABLE =
      """
      create table if not exists scheduled_tasks (
        task_name text not null, task_instance text not null, task_data bytea,
        execution_time timestamptz not null, picked boolean not null, picked_by text,
        last_success timestamptz, last_failure timestamptz, consecutive_failures int,
        last_heartbeat timestamptz, version bigint not null, priority smallint,
        primary key (task_name, task_instance));
      create index if not exists execution_time_idx on scheduled_tasks (execution_time);
      create index if not exists last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      """;
  private static final String FILL =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select 'nothing', n::text, now(), false, 1 from generate_series(1, %d) n;
      analyze scheduled_tasks
      """;

  /** How many one-time tasks a second. */
  double run(int tasks) throws SQLException, IOException, InterruptedException {
    try (AgroalDataSource pool = pool();
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      statement.execute(FILL.formatted(tasks));
      double rate = drain(pool, tasks);
      statement.execute("drop table scheduled_tasks");
      return rate;
    }
  }

  private static double drain(AgroalDataSource pool, int tasks) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(tasks);
    OneTimeTask<Void> task = Tasks.oneTime(NAME).execute((instance, context) -> left.countDown());
    Scheduler scheduler =
        Scheduler.create(pool, task)
            .threads(THREADS)
            .pollUsingLockAndFetch(LOWER, UPPER)
            .pollingInterval(Duration.ofMillis(100))
            .build();
    long begun = System.nanoTime();
    scheduler.start();
    boolean done = left.await(5, TimeUnit.MINUTES);
    double seconds = (System.nanoTime() - begun) / 1e9;
    scheduler.stop();
    if (!done) {
      throw new IllegalStateException("db-scheduler left " + left.getCount());
    }
    return tasks / seconds;
  }

  private AgroalDataSource pool() throws SQLException, IOException {
    String url = "jdbc:postgresql://127.0.0.1:" + server.databasePort() + "/modelsquare";
    SimplePassword password = new SimplePassword(server.databasePassword());
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                sizes ->
                    sizes
                        .maxSize(THREADS + 4)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal("modelsquare"))
                                    .credential(password))));
  }
}
