package org.modelsquare.benchmark;

import java.util.List;
import java.util.Map;

/**
 * How much the part {@code engine} does.
 *
 * @param parts of {@code settle}, {@code flight}, {@code horizon}, {@code pair}, {@code volume}
 * @param people accounts that order, each with a key
 * @param settled jobs that are brought to their end in one measurement
 * @param flight jobs that a provider has at once
 * @param interval seconds between two questions about one of those
 * @param window seconds for which those are watched
 * @param held seconds for which a transaction is left open
 * @param volume jobs that a full database holds
 */
record EngineSizes(
    List<String> parts,
    int people,
    int settled,
    int flight,
    int interval,
    int window,
    int held,
    int volume) {

  static final String OPTIONS =
      "--engine=settle,flight,horizon,pair,volume --people= --settled= --flight= --interval="
          + " --window= --held= --volume=";

  static EngineSizes of(Map<String, String> given, boolean quick) {
    String parts = given.remove("--engine");
    return new EngineSizes(
        List.of((parts == null ? "settle,flight,horizon,pair" : parts).split(",")),
        Plan.number(given, "--people", quick ? 8 : 64),
        Plan.number(given, "--settled", quick ? 400 : 8_000),
        Plan.number(given, "--flight", quick ? 500 : 10_000),
        Plan.number(given, "--interval", 10),
        Plan.number(given, "--window", quick ? 12 : 60),
        Plan.number(given, "--held", quick ? 5 : 90),
        Plan.number(given, "--volume", quick ? 5_000 : 1_000_000));
  }

  boolean has(String part) {
    return parts.contains(part);
  }
}
