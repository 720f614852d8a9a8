package org.modelsquare.media;

/** A file of the vault has no row any more. */
record MediaForgotten(StoreKind store, String fileName) {}
