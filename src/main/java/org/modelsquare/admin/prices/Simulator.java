package org.modelsquare.admin.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;
import org.modelsquare.pricing.Quote;

/** Prices what was ordered under other rules, and finds requests that would have no price. */
@Singleton
class Simulator {

  private static final Duration SPAN = Duration.ofDays(30);
  private static final String MODE = "$mode";
  private static final String DURATION = "duration";
  private static final int MOST_GAPS = 5;

  /** So many combinations are looked at; rows with many conditions could make millions. */
  private static final int MOST_REQUESTS = 20_000;

  private final Sql sql;
  private final ObjectMapper json;
  private final Clock clock;

  Simulator(Sql sql, ObjectMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** The videos that were delivered in the last 30 days, under these rules. */
  Simulation run(VideoModel model, List<PriceRule> rules) {
    PriceList list = new PriceList("", rules);
    Sum sum = new Sum();
    // Requests of one kind are priced once, however many there are.
    sql.all(
        """
        select mode, parameters, count(*) as n, sum(amount)::bigint as paid from (
          select mode,
            (parameters::jsonb - ?::text[])::text as parameters,
            amount
          from job
          where model_id = ? and state = 'completed' and created_at >= ? and parameters like '{%'
        ) ordered group by 1, 2
        """,
        row -> {
          sum.add(
              quote(list, row.getString("mode"), row.getString("parameters")),
              row.getLong("n"),
              new Credits(row.getLong("paid")));
          return sum;
        },
        irrelevant(model),
        model.id(),
        clock.instant().minus(SPAN));
    return new Simulation(sum.jobs, sum.before, sum.after, sum.unpriced);
  }

  /** Combinations of the parameters that decide for which no row does; a few of them. */
  static List<String> gaps(VideoModel model, List<PriceRule> rules) {
    List<String> names =
        rules.stream().flatMap(rule -> rule.when().keySet().stream()).distinct().toList();
    Stream<Map<String, String>> requests = Stream.of(Map.of());
    for (String name : names) {
      List<String> values = RuleReader.domain(model, name).orElse(List.of());
      requests =
          requests.flatMap(request -> values.stream().map(value -> and(request, name, value)));
    }
    return requests
        .limit(MOST_REQUESTS)
        .filter(request -> rules.stream().noneMatch(rule -> rule.matches(request)))
        .limit(MOST_GAPS)
        .map(Simulator::words)
        .toList();
  }

  /** What cannot decide a price, such as the prompt. */
  private static String[] irrelevant(VideoModel model) {
    return model.parameters().all().stream()
        .map(Parameter::name)
        .filter(name -> !name.equals(DURATION) && RuleReader.domain(model, name).isEmpty())
        .toArray(String[]::new);
  }

  private static String words(Map<String, String> request) {
    return String.join(
        "; ",
        request.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
  }

  private static Map<String, String> and(Map<String, String> request, String name, String value) {
    Map<String, String> more = new TreeMap<>(request);
    more.put(name, value);
    return more;
  }

  private Optional<Quote> quote(PriceList list, String mode, String parameters) {
    try {
      JsonNode request = json.readTree(parameters);
      Map<String, String> facts = new TreeMap<>();
      request.properties().forEach(each -> facts.put(each.getKey(), each.getValue().asText()));
      facts.put(MODE, mode);
      return list.quote(facts, request.path(DURATION).asLong(0));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Sum {

    private long jobs;
    private long unpriced;
    private Credits before = Credits.ZERO;
    private Credits after = Credits.ZERO;

    void add(Optional<Quote> quote, long n, Credits paid) {
      jobs += n;
      before = before.plus(paid);
      if (quote.isPresent()) {
        after = after.plus(quote.get().total().times(n));
      } else {
        unpriced += n;
      }
    }
  }
}
