package org.modelsquare.design;

/** A colour of the stylesheet, such as {@code --ink}, with its value on light and on dark. */
public record Token(String name, String light, String dark) {}
