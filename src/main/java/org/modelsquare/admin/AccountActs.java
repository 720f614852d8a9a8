package org.modelsquare.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountBook.Saved;
import org.modelsquare.connections.AccountTerms;
import org.modelsquare.core.Sql;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.VideoProvider;

/** What operators do to accounts, each act with its line in the log. */
@Singleton
class AccountActs {

  private static final String STATE =
      """
      select concat_ws(chr(10), 'name=' || translate(name, chr(10) || chr(13), '  '),
        'url=' || base_url, 'private=' || private_network, 'weight=' || weight,
        'cap=' || coalesce(concurrency::text, 'none'), 'enabled=' || enabled,
        'credentials=' || to_char(credentials_set_at at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      from provider_account where id = ?
      """;

  private final AccountBook book;
  private final Sql sql;
  private final OperatorLog log;

  AccountActs(AccountBook book, Sql sql, OperatorLog log) {
    this.book = book;
    this.sql = sql;
    this.log = log;
  }

  Saved create(String actor, VideoProvider kit, AccountTerms terms) {
    return saved(
        actor,
        "account.created",
        "",
        kit.id() + ": " + words(terms),
        () -> book.create(kit, terms));
  }

  Saved change(String actor, String id, AccountTerms terms) {
    return saved(actor, "account.changed", id, words(terms), () -> book.change(id, terms));
  }

  boolean enable(String actor, String id, boolean enabled) {
    String action = enabled ? "account.enabled" : "account.disabled";
    return done(actor, action, id, () -> book.enable(id, enabled));
  }

  boolean delete(String actor, String id) {
    return done(actor, "account.deleted", id, () -> book.delete(id));
  }

  /** Not in a transaction: the provider may take its time. */
  AccessCheck test(String actor, String id) {
    AccessCheck check = book.test(id);
    log.write(actor, "account.tested", id, check.getClass().getSimpleName());
    return check;
  }

  private Saved saved(String actor, String action, String id, String detail, Supplier<Saved> act) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              String before = state(id);
              Saved saved = act.get();
              if (saved.violations().isEmpty()) {
                log.write(actor, action, saved.id(), detail, before, state(saved.id()));
              }
              return saved;
            });
  }

  private boolean done(String actor, String action, String id, BooleanSupplier act) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              String before = state(id);
              boolean done = act.getAsBoolean();
              if (done) {
                log.write(actor, action, id, "", before, state(id));
              }
              return done;
            });
  }

  /** What an account is in this transaction, without its credentials; empty if there is none. */
  private String state(String id) {
    return sql.first(STATE, row -> row.getString(1), id).orElse("");
  }

  /** Which credentials are new, never what they are. */
  private static String words(AccountTerms terms) {
    List<String> set =
        terms.credentials().entrySet().stream()
            .filter(each -> !each.getValue().isBlank())
            .map(each -> each.getKey())
            .sorted()
            .toList();
    return "name=%s url=%s private=%s weight=%d cap=%s set=%s"
        .formatted(
            terms.name(),
            terms.baseUrl().isBlank() ? "usual" : terms.baseUrl(),
            terms.privateNetwork(),
            terms.weight(),
            terms.concurrency(),
            set);
  }
}
