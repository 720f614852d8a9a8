package org.modelsquare.accounts;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.resteasy.reactive.ResponseHeader;

/** A copy of all that is kept about a person, without secrets, for that person. */
@Path("/{lang:en|zh-hans|zh-hant}/console/account")
@Authenticated
@Blocking
public class PersonalDataResource {

  private final List<PersonalData> rooms;
  private final Viewer viewer;

  PersonalDataResource(@All List<PersonalData> rooms, Viewer viewer) {
    this.rooms = rooms.stream().sorted(Comparator.comparing(PersonalData::file)).toList();
    this.viewer = viewer;
  }

  @GET
  @Path("data.zip")
  @Produces("application/zip")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"account.zip\"")
  public StreamingOutput copy() {
    String account = viewer.account();
    return out -> write(account, out);
  }

  private void write(String account, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (PersonalData room : rooms) {
      zip.putNextEntry(new ZipEntry(room.file()));
      room.write(account, zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}
