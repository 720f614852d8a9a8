package org.modelsquare.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;

/** Names that every template may use. */
@TemplateGlobal
class WebGlobals {

  private WebGlobals() {}

  static Visit visit() {
    return Arc.container().instance(Visit.class).get();
  }

  /** The first segment of every link, such as {@code /en}. */
  static String root() {
    return visit().root();
  }

  /** What this instance calls itself in the page's language. */
  static String brand() {
    return visit().brand();
  }

  /** Addresses of style, script and fonts that change with their content. */
  static Assets assets() {
    return Arc.container().instance(Assets.class).get();
  }
}
