package org.modelsquare.media;

import java.nio.file.Path;
import java.time.Instant;

/** A file of the vault, to be read. */
public record MediaFile(
    String id,
    String accountId,
    Path path,
    long sizeBytes,
    String sha256,
    String contentType,
    Instant createdAt) {}
