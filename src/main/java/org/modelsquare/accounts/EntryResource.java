package org.modelsquare.accounts;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What the pages by which one comes in have in common: form, answer, way on. */
abstract class EntryResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final Admission admission;
  private final Function<EntryForm, TemplateInstance> template;

  EntryResource(Admission admission, Function<EntryForm, TemplateInstance> template) {
    this.admission = admission;
    this.template = template;
  }

  /** The empty form; who is signed in already goes on. */
  Response form(Viewer viewer, Onward onward) {
    return viewer
        .accountId()
        .map(account -> Response.seeOther(admission.destination(account, onward)))
        .orElseGet(() -> page(Response.Status.OK.getStatusCode(), EntryForm.empty(onward)))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** The way on, or the form again with what was typed. */
  Response answer(Entry entry, String email, Onward onward) {
    return build(entry, email, onward).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private Response.ResponseBuilder build(Entry entry, String email, Onward onward) {
    if (entry instanceof Entry.Admitted admitted) {
      return Response.seeOther(admission.admit(admitted.accountId(), onward));
    }
    if (entry instanceof Entry.Refused refused) {
      return page(UNPROCESSABLE, EntryForm.refused(email, refused.violations(), onward));
    }
    if (entry instanceof Entry.Throttled throttled) {
      return page(TOO_MANY, EntryForm.throttled(email, throttled.seconds(), onward))
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds());
    }
    throw new NotFoundException();
  }

  private Response.ResponseBuilder page(int status, EntryForm form) {
    return Response.status(status)
        .entity(template.apply(form).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }
}
