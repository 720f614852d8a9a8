package org.modelsquare.guide.prose;

import java.util.List;

/**
 * A part of a document under a heading.
 *
 * @param id the anchor
 * @param title the heading
 * @param blocks what stands under it
 */
public record Section(String id, String title, List<Block> blocks) {}
