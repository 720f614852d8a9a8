package org.modelsquare.uploads;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelsquare.core.PublicId;
import org.modelsquare.media.MediaStore;

/** The images that accounts bring along. */
@Singleton
public class Uploads {

  private final UploadIntake intake;
  private final UploadRows rows;
  private final UploadAddress address;
  private final MediaStore media;

  Uploads(UploadIntake intake, UploadRows rows, UploadAddress address, MediaStore media) {
    this.intake = intake;
    this.rows = rows;
    this.address = address;
    this.media = media;
  }

  /**
   * Takes an image in: a copy without what it tells about its maker. Whether it is one is found out
   * from its content. The caller closes the stream.
   *
   * @param announcedLength the number of bytes to come, or -1 if nobody said
   * @throws UploadRejected if it is not taken; nothing of it stays
   * @throws IOException if it cannot be read or written
   */
  public Upload store(String accountId, InputStream body, long announcedLength) throws IOException {
    String id = PublicId.next("upload");
    intake.run(id, accountId, body, announcedLength);
    return find(accountId, id).orElseThrow();
  }

  /** An upload of that account. */
  public Optional<Upload> find(String accountId, String id) {
    return rows.find(id).filter(upload -> upload.accountId().equals(accountId));
  }

  /** True for every address below the place where uploads are, whether there is one or not. */
  public boolean isOwn(String url) {
    return address.isOwn(url);
  }

  /** The upload of that account which has this address. */
  public Optional<Upload> resolve(String accountId, String url) {
    return address
        .read(url)
        .flatMap(parts -> find(accountId, parts.id()))
        .filter(upload -> upload.url().equals(url));
  }

  /**
   * Notes that an order names these addresses, in the order's transaction. Addresses that are not
   * ours are passed over.
   *
   * @return false if one of ours is not an upload of the account, such as one deleted just now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean touch(String accountId, Collection<String> urls) {
    Set<String> ours = urls.stream().filter(address::isOwn).collect(Collectors.toSet());
    Set<String> ids =
        ours.stream()
            .flatMap(url -> resolve(accountId, url).stream())
            .map(Upload::id)
            .collect(Collectors.toSet());
    return ours.isEmpty()
        || (ids.size() == ours.size() && rows.touch(accountId, ids) == ids.size());
  }

  /** Deletes an upload and its file; false if the account has no such upload. */
  @Transactional
  public boolean delete(String accountId, String id) {
    Optional<String> file = rows.remove(accountId, id);
    file.ifPresent(media::delete);
    return file.isPresent();
  }

  /**
   * Deletes an upload that no order has named: of the others a provider may still need the file.
   */
  @Transactional
  public boolean discard(String accountId, String id) {
    Optional<String> file = rows.removeUnordered(accountId, id);
    file.ifPresent(media::delete);
    return file.isPresent();
  }

  /** The upload at that address, whoever asks. */
  Optional<Upload> at(String id, String file) {
    byte[] asked = (UploadAddress.PATH + id + "/" + file).getBytes(StandardCharsets.UTF_8);
    return rows.find(id)
        .filter(
            upload -> MessageDigest.isEqual(upload.path().getBytes(StandardCharsets.UTF_8), asked));
  }
}
