package org.modelsquare.accounts;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.secondfactor.HalfWay;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.accounts.sessions.SessionCookie;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.web.ReturnPath;
import org.modelsquare.web.Visit;

/** Signs this browser in and out, and knows where it goes then. */
@RequestScoped
class Admission {

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Accounts accounts;
  private final SecondFactor factor;
  private final HalfWay halfWay;
  private final Viewer viewer;
  private final Visit visit;
  private final RoutingContext context;
  private final List<AfterSignIn> continuations;

  Admission(
      Sessions sessions,
      SessionCookie cookie,
      Accounts accounts,
      SecondFactor factor,
      HalfWay halfWay,
      Viewer viewer,
      Visit visit,
      RoutingContext context,
      @All List<AfterSignIn> continuations) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.accounts = accounts;
    this.factor = factor;
    this.halfWay = halfWay;
    this.viewer = viewer;
    this.visit = visit;
    this.context = context;
    this.continuations = continuations;
  }

  /** Signs in, or asks for the second factor first where an account has one. */
  URI admit(String accountId, Onward onward) {
    if (!factor.isOn(accountId)) {
      return complete(accountId, onward);
    }
    halfWay.set(context, accountId, accounts.findById(accountId).passwordHash());
    return URI.create(visit.root() + "/sign-in/code" + onward.query());
  }

  /** The account whose password was shown in this browser a while ago. */
  Optional<Account> halfWay() {
    return halfWay
        .claimed(context)
        .flatMap(accounts::findByIdOptional)
        .filter(account -> halfWay.holds(context, account.id(), account.passwordHash()));
  }

  /** Signs in under a new secret; the old one, if any, is worth nothing from here on. */
  URI complete(String accountId, Onward onward) {
    halfWay.clear(context);
    closeOwn();
    String userAgent = context.request().getHeader("User-Agent");
    cookie.set(context, sessions.open(accountId, userAgent == null ? "" : userAgent));
    return destination(accountId, onward);
  }

  /** Where somebody goes who is signed in. */
  URI destination(String accountId, Onward onward) {
    return (onward.carry().isEmpty() ? List.<AfterSignIn>of() : continuations)
        .stream()
            .map(each -> each.continueWith(accountId, onward.carry()))
            .flatMap(Optional::stream)
            .filter(uri -> ReturnPath.isLocal(uri.toString()))
            .findFirst()
            .orElseGet(() -> onward.orElse(visit.root() + "/console"));
  }

  /** Signs this browser out. */
  void leave() {
    closeOwn();
    cookie.clear(context);
  }

  private void closeOwn() {
    viewer.sessionId().ifPresent(session -> sessions.close(viewer.account(), session));
  }
}
