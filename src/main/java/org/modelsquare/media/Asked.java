package org.modelsquare.media;

import org.jspecify.annotations.Nullable;

/** The conditions and the range of a request for a file, as its headers have them. */
public record Asked(
    @Nullable String ifNoneMatch, @Nullable String ifRange, @Nullable String range) {}
