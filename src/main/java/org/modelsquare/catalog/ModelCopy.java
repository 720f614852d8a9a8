package org.modelsquare.catalog;

import java.util.List;

/**
 * The text of a model's page in one language.
 *
 * @param name display name
 * @param tagline one line under it
 * @param tags short words beside it
 * @param conclusions what to know first
 * @param why three reasons
 * @param steps three steps
 * @param useCases three uses
 * @param faq questions and answers, at least three
 * @param closing the call to action at the end
 * @param errors errors that only this model has
 */
public record ModelCopy(
    String name,
    String tagline,
    List<String> tags,
    List<String> conclusions,
    List<Card> why,
    List<Card> steps,
    List<Card> useCases,
    List<Question> faq,
    Card closing,
    List<ErrorRow> errors) {

  /** Refuses copy that lacks a part of the page. */
  public ModelCopy {
    require(!name.isBlank() && !tagline.isBlank(), "name and tagline");
    require(!tags.isEmpty(), "tags");
    require(conclusions.size() >= 3 && conclusions.size() <= 6, "3 to 6 conclusions");
    require(why.size() == 3 && steps.size() == 3 && useCases.size() == 3, "3 cards of each kind");
    require(faq.size() >= 3, "3 questions");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("Copy lacks " + what);
    }
  }

  /** A heading with a sentence or two. */
  public record Card(String title, String text) {}

  /** A question with its answer. */
  public record Question(String q, String a) {}

  /** One row of the error table: what it is, when it happens, what to do, whether to retry. */
  public record ErrorRow(String status, String code, String trigger, String fix, String retry) {}
}
