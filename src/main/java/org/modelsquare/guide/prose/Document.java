package org.modelsquare.guide.prose;

import java.util.List;
import java.util.Optional;

/**
 * A text with sections.
 *
 * @param title the heading of all
 * @param lead what stands before the first section
 * @param sections the sections in order
 */
public record Document(String title, List<Block> lead, List<Section> sections) {

  /** The section of that anchor. */
  public Optional<Section> section(String id) {
    return sections.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
