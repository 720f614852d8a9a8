package org.modelsquare.announcements;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import java.util.List;

/** What the layout shows above each page. */
@TemplateGlobal
class AnnouncementGlobals {

  private AnnouncementGlobals() {}

  /** The announcements of now, the newest first. */
  static List<Announcement> announcements() {
    return Arc.container().instance(Announcements.class).get().current();
  }
}
