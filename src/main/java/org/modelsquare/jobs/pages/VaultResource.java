package org.modelsquare.jobs.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.ReceiptDocument;
import org.modelsquare.media.MediaKeeping;
import org.modelsquare.web.Visit;

/** A job's video in the vault: keeping it, letting it go, and the receipt that stays. */
@Path("/{lang:en|zh-hans|zh-hant}/console/jobs")
@Authenticated
@Blocking
public class VaultResource {

  private final Jobs jobs;
  private final MediaKeeping keeping;
  private final ReceiptDocument receipts;
  private final Viewer viewer;
  private final Visit visit;

  VaultResource(
      Jobs jobs, MediaKeeping keeping, ReceiptDocument receipts, Viewer viewer, Visit visit) {
    this.jobs = jobs;
    this.keeping = keeping;
    this.receipts = receipts;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** Keeps the video; where nothing more may be kept, the page says so. */
  @POST
  @Path("{id}/keeping")
  public Response keep(@RestPath String id) {
    Optional.ofNullable(job(id).mediaId())
        .ifPresent(media -> keeping.keep(viewer.account(), media));
    return back(id);
  }

  @POST
  @Path("{id}/release")
  public Response letGo(@RestPath String id) {
    Optional.ofNullable(job(id).mediaId())
        .ifPresent(media -> keeping.letGo(viewer.account(), media));
    return back(id);
  }

  /** All that is on record about the job, to be filed. */
  @GET
  @Path("{id}/receipt.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response receipt(@RestPath String id) {
    ObjectNode receipt = receipts.of(job(id));
    return Response.ok(receipt)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".json\"")
        .build();
  }

  private JobView job(String id) {
    return jobs.find(viewer.account(), id).orElseThrow(NotFoundException::new);
  }

  private Response back(String id) {
    return Response.seeOther(URI.create(visit.root() + "/console/jobs/" + id + "#vault")).build();
  }
}
