package org.modelsquare.playground;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * Reads the form of the request at hand, sent with files or without. The framework has parsed it
 * when it looked for the form token, and deletes the files at the end of the request.
 */
@Singleton
class SentFormMapper {

  /** Stands before the name of a model's field in the name of its file chooser. */
  private static final String FILES = "_files.";

  SubmittedForm read() {
    FormData form = CurrentRequestManager.get().getFormData();
    if (form == null) {
      throw new BadRequestException();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<ChosenFile> files = new ArrayList<>();
    for (String name : form) {
      for (FormValue value : form.get(name)) {
        if (name == null) {
          throw new BadRequestException();
        }
        if (value.isFileItem()) {
          choose(name, value, files);
        } else {
          fields.computeIfAbsent(name, each -> new ArrayList<>()).add(value.getValue());
        }
      }
    }
    return new SubmittedForm(fields, files, List.of());
  }

  /** A chooser in which nothing was chosen sends a file without a name. */
  private static void choose(String name, FormValue value, List<ChosenFile> files) {
    String fileName = value.getFileName();
    if (name.startsWith(FILES) && fileName != null && !fileName.isEmpty()) {
      files.add(
          new ChosenFile(
              name.substring(FILES.length()), fileName, value.getFileItem()::getInputStream));
    }
  }
}
