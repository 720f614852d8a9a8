package org.modelsquare.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The files of the databases and the password that opens them, made once per data folder. */
record Cluster(PostgresFolders folders, PostgresPrograms programs) {

  static final String SUPERUSER = "postgres";

  private static final int PASSWORD_BYTES = 24;

  /** Creates what is missing and returns the password. */
  String prepare() throws IOException {
    RunAs runAs = programs.runAs();
    runAs.own(folders.cluster());
    runAs.own(folders.password());
    runAs.own(folders.log());
    if (!Files.exists(folders.cluster())) {
      create();
    }
    checkVersion();
    return password();
  }

  private void create() throws IOException {
    FileTree.delete(folders.newCluster());
    writePassword();
    programs.runAs().own(folders.password());
    Files.createDirectory(folders.newCluster());
    programs.runAs().own(folders.newCluster());
    programs.initdb(folders.newCluster(), folders.password(), SUPERUSER);
    Files.move(folders.newCluster(), folders.cluster());
  }

  private void checkVersion() throws IOException {
    String version = Files.readString(folders.cluster().resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
      throw new DatabaseException(
          "the data in %s was written by PostgreSQL %s and this release brings %s. Dump it with the release that wrote it, then restore it into an empty data folder."
              .formatted(folders.cluster(), version, PostgresBinaries.MAJOR_VERSION));
    }
  }

  private String password() throws IOException {
    if (!Files.exists(folders.password())) {
      throw new DatabaseException(
          "the database's password is missing: %s is gone although the database is there. Restore that file from a backup of the data folder."
              .formatted(folders.password()));
    }
    return Files.readString(folders.password()).strip();
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Path file = folders.password();
    Files.deleteIfExists(file);
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
      channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = folders.home().getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
