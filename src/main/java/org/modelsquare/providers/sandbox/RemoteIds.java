package org.modelsquare.providers.sandbox;

import com.github.f4b6a3.ulid.Ulid;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Writes work into a remote id and reads it back: {@code sbx_} and 31 bytes in base64url, the last
 * four a checksum. The sandbox thereby survives a crash, and any instance can answer for it.
 */
final class RemoteIds {

  private static final String PREFIX = "sbx_";
  private static final byte VERSION = 1;
  private static final int CONTENT = 27;
  private static final int LENGTH = CONTENT + 4;
  private static final int BYTE = 0xff;

  private RemoteIds() {}

  static String write(SandboxWork work) {
    ByteBuffer id = ByteBuffer.allocate(LENGTH);
    id.put(VERSION).put(work.ulid().toBytes());
    id.put((byte) work.scenario().number()).put((byte) work.seconds());
    id.putShort((short) work.lines()).put((byte) work.across()).put((byte) work.down());
    id.putInt(work.seed());
    id.putInt(checksum(id.array()));
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(id.array());
  }

  /** The work of an id that {@link #write} made; empty for anything else. */
  static Optional<SandboxWork> read(String remoteId) {
    try {
      return remoteId.startsWith(PREFIX)
          ? unpack(Base64.getUrlDecoder().decode(remoteId.substring(PREFIX.length())))
              .filter(work -> write(work).equals(remoteId))
          : Optional.empty();
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  private static Optional<SandboxWork> unpack(byte[] bytes) {
    if (bytes.length != LENGTH || bytes[0] != VERSION) {
      return Optional.empty();
    }
    ByteBuffer id = ByteBuffer.wrap(bytes);
    if (id.getInt(CONTENT) != checksum(bytes)) {
      return Optional.empty();
    }
    byte[] ulid = new byte[Ulid.ULID_BYTES];
    id.get(1, ulid).position(1 + ulid.length);
    int scenario = id.get() & BYTE;
    int seconds = id.get() & BYTE;
    int lines = id.getShort();
    int across = id.get() & BYTE;
    int down = id.get() & BYTE;
    int seed = id.getInt();
    return Scenario.of(scenario)
        .map(s -> new SandboxWork(Ulid.from(ulid), s, seconds, lines, across, down, seed));
  }

  private static int checksum(byte[] id) {
    CRC32 sum = new CRC32();
    sum.update(id, 0, CONTENT);
    return (int) sum.getValue();
  }
}
