package org.modelsquare.admin.models;

import java.util.List;

/**
 * What an import would do, shown before it is done.
 *
 * @param id the model's id
 * @param name its name in the page's language
 * @param yaml the descriptor
 * @param changes the parts that differ from the descriptor that is there; empty for a new model
 * @param isNew true if no model has this id yet
 * @param findings what could be better
 */
public record ImportSheet(
    String id,
    String name,
    String yaml,
    List<String> changes,
    boolean isNew,
    List<ModelFinding> findings) {}
