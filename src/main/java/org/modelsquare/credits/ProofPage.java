package org.modelsquare.credits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerProof.AccountProof;

/**
 * The account's books, added up before its owner's eyes.
 *
 * @param whole the balance beside the sum of all entries
 * @param kinds what each kind of transfer moved; together they are the balance
 * @param total what was held for jobs, and what became of it
 * @param jobs job by job, newest first
 * @param older the key of the next page; null on the last
 * @param first true for the newest jobs
 */
public record ProofPage(
    AccountProof whole,
    List<KindSum> kinds,
    JobTotal total,
    List<JobProof> jobs,
    @Nullable Long older,
    boolean first) {

  /** True if the whole and every part adds up. */
  public boolean holds() {
    return whole.holds() && total.holds();
  }

  /**
   * All transfers of a kind.
   *
   * @param transfers how many
   * @param available what they did to the credits free to be spent
   * @param held what they did to the credits set aside
   */
  public record KindSum(TransferKind kind, long transfers, Credits available, Credits held) {

    /** The kind as messages have it. */
    public String code() {
      return LedgerPage.code(kind);
    }
  }

  /**
   * All jobs for which anything was held.
   *
   * @param jobs how many
   * @param held what was held at first
   * @param captured what was spent of it
   * @param released what came back of it
   * @param open what is held still
   * @param broken jobs for which the figures do not add up
   */
  public record JobTotal(
      long jobs, Credits held, Credits captured, Credits released, Credits open, long broken) {

    public boolean holds() {
      return broken == 0 && held.equals(captured.plus(released).plus(open));
    }
  }

  /**
   * One job.
   *
   * @param id the transfer that held
   * @param open what is held still
   * @param formula how its price was made; null for a job that is not in the books of jobs
   */
  public record JobProof(
      long id,
      String jobId,
      Credits held,
      Credits captured,
      Credits released,
      Credits open,
      @Nullable Sold formula) {

    public boolean holds() {
      return held.equals(captured.plus(released).plus(open));
    }
  }

  /**
   * How the price of a job was made.
   *
   * @param model id of the model
   * @param seconds seconds of video
   * @param perSecond credits for each; null where seconds do not count
   * @param perRequest credits for the request; null where it has no price
   * @param minimum the least; null unless it decided
   */
  public record Sold(
      String model,
      long seconds,
      @Nullable String perSecond,
      @Nullable String perRequest,
      @Nullable String minimum) {}
}
