package org.modelsquare.discovery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.modelsquare.core.Language;
import org.modelsquare.web.Visit;

/** Where crawlers need not go: pages of single people, and answers to forms. */
@Path("/robots.txt")
@PermitAll
public class RobotsResource {

  private final Visit visit;

  RobotsResource(Visit visit) {
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String rules() {
    StringBuilder rules = new StringBuilder("User-agent: *\n");
    for (Language language : Language.values()) {
      for (String part : new String[] {"console", "admin", "s", "setup"}) {
        rules.append("Disallow: /%s/%s/\n".formatted(language.path(), part));
      }
    }
    rules.append("Disallow: /v1/\nDisallow: /media/\nDisallow: /uploads/\n\n");
    return rules.append("Sitemap: ").append(visit.origin()).append("/sitemap.xml\n").toString();
  }
}
