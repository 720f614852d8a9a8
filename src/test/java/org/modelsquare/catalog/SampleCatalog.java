package org.modelsquare.catalog;

import java.util.List;
import org.modelsquare.catalog.parameters.OwnAddresses;

/** The catalog of this build for tests that need no server. */
public final class SampleCatalog {

  private static final Catalog CATALOG = new Catalog(OwnAddresses.NONE);

  private SampleCatalog() {}

  /** All models in the order of the square. */
  public static List<VideoModel> all() {
    return CATALOG.all();
  }

  /** The model of that id. */
  public static VideoModel model(String id) {
    return CATALOG.find(id).orElseThrow();
  }
}
