package org.modelsquare.stories;

/** Whether the visitor's browser runs scripts. */
enum Scripting {
  ON,
  OFF
}
