package org.modelsquare.media;

/** A file that is in a store, but not yet in the database. */
record Received(
    StoreKind store, String fileName, long sizeBytes, String sha256, String contentType) {}
