package org.modelsquare.web;

import java.util.List;
import org.modelsquare.core.Language;

/** Knows pages whose addresses are like one at which there is nothing. */
public interface NearPages {

  /**
   * The likeliest first, a few at most.
   *
   * @param path the address as it was asked for
   */
  List<NearPage> near(String path, Language language);

  /**
   * A page that may have been meant.
   *
   * @param path from the root of the site
   */
  record NearPage(String path, String title) {}
}
