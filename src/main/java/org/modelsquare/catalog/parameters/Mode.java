package org.modelsquare.catalog.parameters;

import java.util.List;

/**
 * A way of using a model, such as from text or from images.
 *
 * @param id {@code text_to_video}, {@code image_to_video}, …
 * @param requires the parameters whose presence makes a request one of this mode
 */
public record Mode(String id, List<String> requires) {}
