package org.modelsquare.admin.firststeps;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.accounts.Accounts;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountEntry;
import org.modelsquare.core.Language;
import org.modelsquare.mail.LetterKind;
import org.modelsquare.mail.Letters;
import org.modelsquare.mail.Letters.Fate;
import org.modelsquare.media.StoreTrial;
import org.modelsquare.web.Brand;
import org.modelsquare.web.Visit;

/** Looks how far an instance is, and tries what can be tried. */
@Singleton
public class FirstSteps {

  private static final String DONE = "done";
  private static final String OPEN = "open";

  private final StepTable table;
  private final SecondFactor factor;
  private final Brand brand;
  private final AccountBook book;
  private final Accounts accounts;
  private final Letters letters;
  private final StoreTrial store;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;

  FirstSteps(
      StepTable table,
      SecondFactor factor,
      Brand brand,
      AccountBook book,
      Accounts accounts,
      Letters letters,
      StoreTrial store,
      OperatorLog log,
      Viewer viewer,
      Visit visit) {
    this.table = table;
    this.factor = factor;
    this.brand = brand;
    this.book = book;
    this.accounts = accounts;
    this.letters = letters;
    this.store = store;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** How many steps are left for the operator who asks. */
  public int left() {
    return (int) rows().stream().filter(StepRow::isOpen).count();
  }

  List<StepRow> rows() {
    Map<String, String> outcomes = table.outcomes();
    return Stream.of(Step.values())
        .map(this::look)
        .map(row -> judged(row, outcomes.getOrDefault(row.code(), "")))
        .toList();
  }

  /** Puts an optional step aside. */
  @Transactional
  void skip(Step step) {
    table.put(step, StepTable.SKIPPED);
    log.write(viewer.account(), "step.skipped", step.code(), "");
  }

  /** Takes it up again. */
  @Transactional
  void need(Step step) {
    table.forget(step);
    log.write(viewer.account(), "step.needed", step.code(), "");
  }

  /**
   * Tries whether it works.
   *
   * @throws IOException saying what does not
   */
  void attempt(Step step) throws IOException {
    if (step == Step.STORAGE) {
      store.run();
    } else {
      letters.write(LetterKind.TRIAL, email(), visit.language(), visit.root() + "/admin/setup");
    }
    tried(step);
  }

  @Transactional
  void tried(Step step) {
    table.put(step, StepTable.TRIED);
    log.write(viewer.account(), "step.tried", step.code(), "");
  }

  private StepRow judged(StepRow row, String outcome) {
    if (outcome.equals(StepTable.SKIPPED)) {
      return new StepRow(row.step(), "skipped", row.seen(), row.remark(), row.detail());
    }
    if (row.step() == Step.STORAGE && outcome.equals(StepTable.TRIED)) {
      return new StepRow(row.step(), DONE, row.seen(), "worked", "");
    }
    return row;
  }

  private StepRow look(Step step) {
    return switch (step) {
      case OPERATOR -> row(step, factor.isOn(viewer.account()), "", "", "");
      case BRAND -> row(step, isNamed(), visit.brand(), "", "");
      case ADDRESS -> address();
      case PROVIDER -> provider();
      case MAIL -> mail();
      case STORAGE -> row(step, false, store.kind(), "", "");
    };
  }

  /** A name in any language counts: whoever serves one language needs no other. */
  private boolean isNamed() {
    return !brand.in(Language.EN).equals("Model Square")
        || !brand.in(Language.ZH_HANS).equals("模型广场")
        || !brand.in(Language.ZH_HANT).equals("模型廣場");
  }

  private StepRow address() {
    String origin = visit.origin();
    if (!visit.arrival().equals(origin)) {
      return row(Step.ADDRESS, false, origin, "other", visit.arrival());
    }
    boolean plain = !"https".equals(URI.create(origin).getScheme());
    return row(Step.ADDRESS, true, origin, plain ? "plain" : "same", "");
  }

  private StepRow provider() {
    List<AccountEntry> fit =
        book.all().stream()
            .filter(each -> each.account().enabled() && each.problem() == null)
            .toList();
    String names =
        fit.stream().map(each -> each.account().name()).collect(Collectors.joining(", "));
    return row(Step.PROVIDER, !fit.isEmpty(), names.isEmpty() ? "sandbox" : names, "", "");
  }

  private StepRow mail() {
    if (!letters.isOn()) {
      return row(Step.MAIL, false, "off", "", "");
    }
    Fate fate = letters.fate(LetterKind.TRIAL, email()).orElse(null);
    String remark = fate == null ? "" : fate.name().toLowerCase(Locale.ROOT);
    return row(Step.MAIL, fate == Fate.SENT, "on", remark, "");
  }

  private String email() {
    return accounts.findByIdOptional(viewer.account()).orElseThrow().email();
  }

  private static StepRow row(Step step, boolean done, String seen, String remark, String detail) {
    return new StepRow(step, done ? DONE : OPEN, seen, remark, detail);
  }
}
