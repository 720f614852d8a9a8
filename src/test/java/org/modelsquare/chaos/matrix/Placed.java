package org.modelsquare.chaos.matrix;

/** An order that was answered. */
record Placed(Cell cell, String job) {}
