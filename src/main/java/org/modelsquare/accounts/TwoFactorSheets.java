package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.modelsquare.accounts.secondfactor.QrPicture;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.accounts.secondfactor.TotpSecret;
import org.modelsquare.web.Brand;
import org.modelsquare.web.Visit;

/** Reads what the page of the second factor shows. */
@ApplicationScoped
class TwoFactorSheets {

  private final SecondFactor factor;
  private final Brand brand;
  private final Visit visit;

  TwoFactorSheets(SecondFactor factor, Brand brand, Visit visit) {
    this.factor = factor;
    this.brand = brand;
    this.visit = visit;
  }

  TwoFactorSheet of(Viewer viewer, String saved) {
    String account = viewer.account();
    Optional<TotpSecret> pending = factor.pending(account);
    return new TwoFactorSheet(
        viewer.email(),
        factor
            .since(account)
            .map(since -> viewer.moments(visit.language()).minute(since))
            .orElse(null),
        factor.recoveryCodesLeft(account),
        pending.map(TotpSecret::groups).orElse(""),
        pending.map(secret -> picture(secret, viewer.email())).orElse(null),
        List.of(),
        0,
        saved);
  }

  private QrPicture picture(TotpSecret secret, String email) {
    return QrPicture.of(secret.uri(brand.in(visit.language()), email));
  }
}
