package org.modelsquare.admin.firststeps;

/**
 * How one step stands.
 *
 * @param state {@code done}, {@code skipped} or {@code open}
 * @param seen what is set now, such as the public address
 * @param remark a code of what there is to say; empty for nothing
 * @param detail what the remark is about
 */
public record StepRow(Step step, String state, String seen, String remark, String detail) {

  public String code() {
    return step.code();
  }

  public boolean isOpen() {
    return state.equals("open");
  }

  /** The state as the style sheet names it. */
  public String tally() {
    return switch (state) {
      case "done" -> "completed";
      case "skipped" -> "canceled";
      default -> "queued";
    };
  }
}
