package bare;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row. */
@Entity
public class Model extends PanacheEntityBase {

  @Id public String id;
  public String name;
}
