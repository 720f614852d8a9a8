package org.modelsquare.uploads;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the address of an upload looks like. */
@Singleton
class UploadAddress {

  static final String PATH = "/uploads/";

  private static final Pattern FILE =
      Pattern.compile("(upload_[0-9A-Z]{26})/([0-9a-f]{32}\\.[a-z]{3,4})");

  private final String root;

  @Inject
  UploadAddress(@ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    this.root = publicUrl.toString().replaceAll("/+$", "") + PATH;
  }

  /** True for every address below the place where uploads are. */
  boolean isOwn(String url) {
    return url.startsWith(root);
  }

  /** The whole address. */
  String url(String id, String file) {
    return root + id + "/" + file;
  }

  /** What an address says, if it is one of ours. */
  Optional<Parts> read(String url) {
    if (!isOwn(url)) {
      return Optional.empty();
    }
    Matcher rest = FILE.matcher(url.substring(root.length()));
    return rest.matches() ? Optional.of(new Parts(rest.group(1), rest.group(2))) : Optional.empty();
  }

  /**
   * The parts of an address.
   *
   * @param file the unguessable part with its ending
   */
  record Parts(String id, String file) {}
}
