package org.modelsquare.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modelsquare.catalog.parameters.RequestDraft;

/** Writes the body of a request: the very bytes that the preview shows and a submission keeps. */
public final class RequestBody {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER = new ObjectMapper().writer(printer());

  private RequestBody() {}

  /** The body of a request to that model, indented, with the model first. */
  public static String of(VideoModel model, RequestDraft draft) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("model", model.id());
    body.setAll(draft.parameters());
    try {
      return WRITER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter()
        .withObjectIndenter(INDENT)
        .withArrayIndenter(INDENT)
        .withSeparators(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
  }
}
