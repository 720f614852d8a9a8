package org.modelsquare.playground;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.core.Violation;
import org.modelsquare.uploads.Upload;
import org.modelsquare.uploads.UploadRejected;
import org.modelsquare.uploads.UploadSettings;
import org.modelsquare.uploads.Uploads;

/**
 * Turns the files that were chosen in the form into addresses in its fields. A browser cannot show
 * a chosen file again, so they are taken in whichever button was pressed.
 */
@Singleton
class ReferenceImages {

  private static final long MEGABYTE = 1_048_576;

  private final Uploads uploads;
  private final UploadSettings settings;
  private final Viewer viewer;

  ReferenceImages(Uploads uploads, UploadSettings settings, Viewer viewer) {
    this.uploads = uploads;
    this.settings = settings;
    this.viewer = viewer;
  }

  /** The form with the addresses of its files, its images removed or moved as was asked for. */
  SubmittedForm settle(VideoModel model, SubmittedForm sent) {
    SubmittedForm settled = sent.removed().isEmpty() ? sent : without(model, sent, sent.removed());
    settled = moved(model, settled, sent.earlier(), -1);
    settled = moved(model, settled, sent.later(), 1);
    for (ImagesParameter field : fields(model)) {
      List<ChosenFile> files =
          sent.files().stream().filter(file -> file.field().equals(field.name())).toList();
      if (!files.isEmpty()) {
        settled = take(field, files, settled);
      }
    }
    return settled;
  }

  /** The visitor's uploads among the addresses of each field. */
  Map<String, List<Upload>> shown(VideoModel model, PromptForm form) {
    Map<String, List<Upload>> shown = new LinkedHashMap<>();
    Optional<String> account = viewer.accountId();
    for (FormField field : form.parameters()) {
      if (field.parameter() instanceof ImagesParameter && account.isPresent()) {
        shown.put(field.name(), uploads(account.get(), field.values()));
      }
    }
    return shown;
  }

  private List<Upload> uploads(String account, List<String> values) {
    return ImagesParameter.lines(values).stream()
        .distinct()
        .flatMap(url -> uploads.resolve(account, url).stream())
        .toList();
  }

  private static SubmittedForm moved(VideoModel model, SubmittedForm sent, String address, int by) {
    SubmittedForm moved = sent;
    for (ImagesParameter field : fields(model)) {
      List<String> addresses = new ArrayList<>(sent.addresses(field.name()));
      int from = addresses.indexOf(address);
      int to = from + by;
      if (from >= 0 && to >= 0 && to < addresses.size()) {
        Collections.swap(addresses, from, to);
        moved = moved.withAddresses(field.name(), addresses);
      }
    }
    return moved;
  }

  private SubmittedForm take(ImagesParameter field, List<ChosenFile> files, SubmittedForm sent) {
    Optional<String> account = viewer.accountId();
    if (account.isEmpty()) {
      return sent.withTroubles(List.of(Violation.of(field.name(), "upload_sign_in")));
    }
    List<String> addresses = new ArrayList<>(sent.addresses(field.name()));
    List<Violation> troubles = new ArrayList<>();
    for (ChosenFile file : files) {
      if (addresses.size() >= field.maxItems()) {
        troubles.add(Violation.of(field.name(), "upload_no_place", file.name(), field.maxItems()));
      } else {
        store(account.get(), field, file, addresses, troubles);
      }
    }
    if (!sent.mode().isEmpty() && !field.appliesTo(sent.mode())) {
      troubles.add(Violation.of(field.name(), "upload_not_in_mode"));
    }
    return sent.withAddresses(field.name(), addresses).withTroubles(troubles);
  }

  private void store(
      String account,
      ImagesParameter field,
      ChosenFile file,
      List<String> addresses,
      List<Violation> troubles) {
    try (InputStream content = file.content().open()) {
      Upload upload = uploads.store(account, content, -1);
      Optional<Violation> unfit = unfit(field, file, upload);
      if (unfit.isPresent()) {
        uploads.discard(account, upload.id());
        troubles.add(unfit.get());
      } else {
        addresses.add(upload.url());
      }
    } catch (UploadRejected e) {
      String code = "upload_" + e.code();
      troubles.add(Violation.of(field.name(), code, file.name(), limit(e.reason())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the model does not take, although the house does. */
  private static Optional<Violation> unfit(ImagesParameter field, ChosenFile file, Upload upload) {
    String type = upload.format().name().toLowerCase(Locale.ROOT);
    if (!field.types().isEmpty() && !field.types().contains(type)) {
      return Optional.of(
          Violation.of(field.name(), "upload_not_taken", file.name(), field.formats()));
    }
    if (field.maxBytes() > 0 && upload.size() > field.maxBytes()) {
      return Optional.of(
          Violation.of(field.name(), "upload_too_large", file.name(), field.megabytes()));
    }
    return Optional.empty();
  }

  private long limit(UploadRejected.Reason reason) {
    return switch (reason) {
      case TOO_LARGE -> settings.maxBytes() / MEGABYTE;
      case TOO_MANY_PIXELS -> settings.maxPixels() / 1_000_000;
      case TOO_MANY_UPLOADS -> settings.perAccount();
      case UNKNOWN_FORMAT, TRUNCATED -> 0;
    };
  }

  private SubmittedForm without(VideoModel model, SubmittedForm sent, String removed) {
    SubmittedForm left = sent;
    for (ImagesParameter field : fields(model)) {
      List<String> addresses = new ArrayList<>(left.addresses(field.name()));
      if (addresses.remove(removed)) {
        left = left.withAddresses(field.name(), addresses);
      }
    }
    viewer
        .accountId()
        .ifPresent(
            account ->
                uploads
                    .resolve(account, removed)
                    .ifPresent(upload -> uploads.discard(account, upload.id())));
    return left;
  }

  private static List<ImagesParameter> fields(VideoModel model) {
    return model.parameters().all().stream()
        .filter(ImagesParameter.class::isInstance)
        .map(ImagesParameter.class::cast)
        .toList();
  }
}
