package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.modelsquare.chaos.upstream.Journal.Kind;
import org.modelsquare.core.InstanceSecret;

/** A provider that calls back too early, too often, too late, or is somebody else. */
final class Callbacks {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OFTEN = 100;
  private static final int POLLS = 30;
  private static final int TAKEN = 204;
  private static final int UNKNOWN = 404;

  private final House house;
  private final Report report;
  private final Batch batch;
  private final InstanceSecret secret = new InstanceSecret(House.SECRETS.get(1));
  private final List<String> wrong = new ArrayList<>();

  Callbacks(House house, Report report) {
    this.house = house;
    this.report = report;
    this.batch = new Batch(house);
  }

  void run() throws IOException, InterruptedException, SQLException {
    String early = batch.order(Cell.completes("callback/before-the-answer", "[hold:submit]"));
    house.upstream().gates().awaitReached("callback/before-the-answer:submit", PATIENCE);
    expect("before-the-answer", TAKEN, token(early));
    house.upstream().gates().open("callback/before-the-answer:submit");
    String slow = "[story:in_progress@1,in_progress@50,completed]";
    String often = batch.order(Cell.completes("callback/hundred", slow));
    for (int i = 0; i < OFTEN; i++) {
      expect("hundred", TAKEN, token(often));
    }
    String forged = batch.order(Cell.completes("callback/forged", ""));
    expect("forged", UNKNOWN, forged + "." + "A".repeat(43));
    expect("forged", UNKNOWN, forged);
    String replaced = batch.order(Cell.completes("callback/signature-of-another", ""));
    expect("signature-of-another", UNKNOWN, replaced + token(forged).substring(forged.length()));
    batch.order(Cell.completes("callback/lost", ""));
    batch.await(Duration.ofSeconds(60));
    int before = polls(early);
    expect("after-the-end", TAKEN, token(early));
    expect("unknown-job", TAKEN, token("video_00000000000000000000000000"));
    if (polls(often) > POLLS) {
      wrong.add("100 callbacks made " + polls(often) + " polls");
    }
    if (polls(early) != before) {
      wrong.add("a job that has ended was asked for");
    }
    batch.judge(report);
    int count = house.instances().size();
    report.cell(count, "callback/all-answers", wrong, polls(often) + " polls for 100 callbacks");
  }

  private int polls(String job) {
    return house.upstream().journal().of(Kind.POLL, job).size();
  }

  private void expect(String name, int status, String token)
      throws IOException, InterruptedException {
    URI address = house.first().address();
    int answered = house.client().callBack(address, token);
    if (answered != status) {
      wrong.add(name + " was answered " + answered);
    }
  }

  private String token(String job) {
    byte[] signature = secret.sign("provider-callback", job);
    return job + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  Batch batch() {
    return batch;
  }
}
