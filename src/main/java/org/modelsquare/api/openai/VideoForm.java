package org.modelsquare.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.api.orders.CanonicalJson;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.api.orders.Violations;
import org.modelsquare.core.Violation;
import org.modelsquare.uploads.Upload;
import org.modelsquare.uploads.UploadRejected;
import org.modelsquare.uploads.Uploads;

/** Reads a form as the body that it stands for. A file becomes an upload of the account. */
@Singleton
class VideoForm {

  private static final String REFERENCE = "input_reference";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Uploads uploads;
  private final Caller caller;

  VideoForm(Uploads uploads, Caller caller) {
    this.uploads = uploads;
    this.caller = caller;
  }

  /**
   * The form as a JSON object of texts.
   *
   * @throws org.modelsquare.api.ApiRefusal naming every field that is no single text
   */
  Sent read(MultipartFormDataInput form) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    List<Violation> violations = new ArrayList<>();
    for (Map.Entry<String, Collection<FormValue>> field : form.getValues().entrySet()) {
      // A part may lack its name.
      String name = Objects.requireNonNullElse(field.getKey(), "");
      add(body, name, field.getValue(), violations);
    }
    new Violations(ParameterNames.OURS).add(violations).refuse();
    Optional<FileItem> file =
        form.getValues().getOrDefault(REFERENCE, List.of()).stream()
            .filter(FormValue::isFileItem)
            .findFirst()
            .map(FormValue::getFileItem);
    String content = CanonicalJson.of(body);
    if (file.isPresent()) {
      content += digest(file.get());
      keep(file.get(), body);
    }
    return new Sent(body, content);
  }

  private void add(
      ObjectNode body, String name, Collection<FormValue> values, List<Violation> violations) {
    FormValue value = values.iterator().next();
    if (values.size() > 1) {
      violations.add(Violation.of(name, "duplicate"));
    } else if (name.equals(REFERENCE + "[image_url]")) {
      body.putObject(REFERENCE).put("image_url", value.getValue());
    } else if (name.equals(REFERENCE) && !value.isFileItem()) {
      reference(body, value, violations);
    } else if (value.isFileItem()) {
      if (name.equals(REFERENCE)) {
        return;
      }
      violations.add(Violation.of(name, "unknown"));
    } else {
      body.put(name, value.getValue());
    }
  }

  private static void reference(ObjectNode body, FormValue value, List<Violation> violations) {
    try {
      body.set(REFERENCE, JSON.readTree(value.getValue()));
    } catch (JsonProcessingException notJson) {
      violations.add(Violation.of(REFERENCE, "not_a_reference"));
    }
  }

  private void keep(FileItem file, ObjectNode body) {
    try (InputStream bytes = file.getInputStream()) {
      Upload upload = uploads.store(caller.accountId(), bytes, file.getFileSize());
      body.putObject(REFERENCE).put("image_url", upload.url());
    } catch (UploadRejected rejected) {
      throw ApiRefusal.invalid(rejected.code(), rejected.getMessage() + ".").at(REFERENCE);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What tells an order from another that brings another file, wherever each copy is kept. */
  private static String digest(FileItem file) {
    try (InputStream bytes = file.getInputStream()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A form as it was sent.
   *
   * @param content equal for equal forms
   */
  record Sent(ObjectNode body, String content) {}
}
