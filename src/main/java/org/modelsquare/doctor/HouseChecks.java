package org.modelsquare.doctor;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.core.Sql;
import org.modelsquare.doctor.Finding.Level;
import org.modelsquare.publication.Publications;

/** Room on the disk, and the accounts with providers. */
@Singleton
class HouseChecks {

  private static final long GIGABYTE = 1_000_000_000;
  private static final double LOW_GB = 5;
  private static final double EMPTY_GB = 0.5;

  private final Path data;
  private final Sql sql;
  private final Publications publications;

  HouseChecks(
      @ConfigProperty(name = "modelsquare.data-dir") Path data,
      Sql sql,
      Publications publications) {
    this.publications = publications;
    this.data = data;
    this.sql = sql;
  }

  /** What can be seen without the database. */
  List<Check> all() {
    return List.of(new Check("disk", this::disk), new Check("publications", this::publications));
  }

  /** What the instances tell each other in the database. */
  List<Check> inDatabase() {
    return List.of(new Check("provider_accounts", this::providerAccounts));
  }

  /** Descriptors are no secret, so what is wrong with them may be told. */
  private Finding publications() {
    List<String> problems = publications.problems();
    return Finding.of("publications", problems.isEmpty(), Level.WARN, String.join("; ", problems));
  }

  /** Videos and the database may be on volumes of their own; the fullest one counts. */
  private Finding disk() {
    double least = Double.MAX_VALUE;
    String fullest = "";
    for (String each : List.of("", "media", "postgres/cluster")) {
      double free = free(data.resolve(each));
      if (free < least) {
        least = free;
        fullest = each;
      }
    }
    Level level = least < EMPTY_GB ? Level.BAD : Level.WARN;
    String figure = "%.1f GB %s".formatted(least, fullest).strip();
    return Finding.of("disk", least >= LOW_GB, level, figure);
  }

  private static double free(Path folder) {
    try {
      return (double) Files.getFileStore(existing(folder)).getUsableSpace() / GIGABYTE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An account whose circuit is open has failed several times in a row, or was refused. One that
   * may be tried again counts until it has answered.
   */
  private Finding providerAccounts() {
    List<String> closed =
        sql.all(
            """
            select account_id from provider_account_health where open_until is not null order by 1
            """,
            row -> row.getString(1));
    return Finding.of("provider_accounts", closed.isEmpty(), Level.WARN, String.join(", ", closed));
  }

  /** The folder itself is made when something is first written into it. */
  private static Path existing(Path path) {
    Path at = path.toAbsolutePath();
    for (Path up = at; up != null; up = up.getParent()) {
      if (Files.exists(up)) {
        return up;
      }
    }
    return at;
  }
}
