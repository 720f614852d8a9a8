package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.modelsquare.core.Sql;

/** How long the latest completed jobs took, from order to stored video. */
@Singleton
public class JobTimes {

  private static final String TIMES =
      """
      select count(*)::int as n,
             percentile_disc(0.5) within group (order by millis) as p50,
             percentile_disc(0.9) within group (order by millis) as p90
      from (select (extract(epoch from ended_at - created_at) * 1000)::bigint as millis
            from job where model_id = ? and mode = ? and state = 'completed'
            order by ended_at desc limit 200) latest
      having count(*) > 0
      """;

  private final Sql sql;

  JobTimes(Sql sql) {
    this.sql = sql;
  }

  /** What the latest 200 completed jobs of a model and mode tell; empty if there is none. */
  public Optional<History> of(String modelId, String mode) {
    return sql.first(
        TIMES,
        row ->
            new History(
                row.getInt("n"),
                Duration.ofMillis(row.getLong("p50")),
                Duration.ofMillis(row.getLong("p90"))),
        modelId,
        mode);
  }

  /**
   * A history of durations.
   *
   * @param count how many jobs it rests on
   * @param half half of them took no longer
   * @param most nine of ten took no longer
   */
  public record History(int count, Duration half, Duration most) {}
}
