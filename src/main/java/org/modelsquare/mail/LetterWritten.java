package org.modelsquare.mail;

/** Fired when a letter has been put into the box. */
record LetterWritten() {}
