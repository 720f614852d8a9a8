package org.modelsquare.canary.attic;

/** Stands in a room that no table knows. */
class Box {}
