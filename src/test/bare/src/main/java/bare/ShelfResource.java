package bare;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The page. */
@Path("/shelf")
public class ShelfResource {

  @GET
  @Blocking
  @Produces("text/html")
  public TemplateInstance shelf() {
    return Templates.page(Model.listAll());
  }

  @CheckedTemplate(basePath = "Shelf")
  static class Templates {
    static native TemplateInstance page(List<Model> models);
  }
}
