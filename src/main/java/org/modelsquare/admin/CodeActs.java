package org.modelsquare.admin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.modelsquare.topup.Codes;
import org.modelsquare.topup.Codes.BatchTerms;
import org.modelsquare.topup.Codes.Made;
import org.modelsquare.topup.RedemptionCode;

/** What operators do with codes, each act with its line in the log. */
@Singleton
class CodeActs {

  private final Codes codes;
  private final OperatorLog log;

  CodeActs(Codes codes, OperatorLog log) {
    this.codes = codes;
    this.log = log;
  }

  @Transactional
  Made make(String actor, BatchTerms terms) {
    Made made = codes.make(actor, terms);
    log.write(actor, "codes.made", made.id(), terms.count() + " × " + terms.credits());
    return made;
  }

  /** The file is written only from codes that its reader already has. */
  @Transactional
  List<RedemptionCode> download(String actor, String batchId, Stream<RedemptionCode> shown) {
    List<RedemptionCode> found = codes.among(batchId, shown);
    if (!found.isEmpty()) {
      log.write(actor, "codes.downloaded", batchId, String.valueOf(found.size()));
    }
    return found;
  }

  @Transactional
  boolean revoke(String actor, String batchId) {
    boolean done = codes.revoke(batchId);
    if (done) {
      log.write(actor, "codes.revoked", batchId, "", "batch=open", "batch=withdrawn");
    }
    return done;
  }
}
