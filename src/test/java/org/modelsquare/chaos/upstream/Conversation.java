package org.modelsquare.chaos.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.modelsquare.chaos.upstream.Journal.Kind;

/** What is said to each request. */
final class Conversation {

  private static final String GENERATIONS = "/v1/videos/generations";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Said NOT_FOUND =
      Said.of(Answer.json(404, "{\"error\":{\"code\":\"task_not_found\",\"message\":\"No\"}}"));

  private final Tasks tasks = new Tasks();
  private final Journal journal;
  private final Statuses statuses;
  private final Videos files;

  Conversation(Journal journal, Statuses statuses) {
    this.journal = journal;
    this.statuses = statuses;
    this.files = new Videos(journal);
    Script plain = Script.of("[id:stranger]");
    tasks.begin("stranger", "any", plain);
  }

  Said answer(Inbound request) {
    String path = request.path();
    if (path.startsWith("/files/")) {
      return file(request, path.substring("/files/".length()).replace(".mp4", ""));
    }
    if (request.method().equals("POST") && path.equals(GENERATIONS)) {
      return submit(request);
    }
    if (path.startsWith(GENERATIONS + "/")) {
      String id = path.substring(GENERATIONS.length() + 1);
      return request.method().equals("GET") ? status(request, id) : cancel(id);
    }
    if (path.equals("/v1/balance") || path.startsWith("/v1/models")) {
      return Said.of(Answer.json(200, "{\"success\":true,\"remain_balance\":100,\"data\":[]}"));
    }
    return NOT_FOUND;
  }

  /** The client's own name of the job that a request is about; empty if that cannot be told. */
  String subject(Inbound request) {
    if (request.path().equals(GENERATIONS)) {
      return parse(request.body()).path("client_business_id").asText("");
    }
    String last = request.path().substring(request.path().lastIndexOf('/') + 1);
    return tasks.byId(last.replace(".mp4", "")).map(Task::reference).orElse(last);
  }

  Optional<byte[]> video(String reference) {
    return tasks.byReference(reference).map(Task::video);
  }

  private Said submit(Inbound request) {
    JsonNode order = parse(request.body());
    String reference = order.path("client_business_id").asText("");
    Script script = tasks.script(reference, order.path("prompt").asText(""));
    String fault = script.fault("submit").orElse("");
    journal.add(Kind.SUBMIT, reference, "", script.cell() + " " + fault);
    Optional<Answer> refusal = Faults.status(fault, request);
    if (refusal.isPresent() || fault.equals("early-reset") || fault.equals("redirect")) {
      Said said = Said.of(refusal.orElse(Answer.json(200, "{}")));
      return fault.endsWith("reset") ? said.by(Delivery.RESET) : deliver(said, fault);
    }
    Task task = begin(reference, order.path("model").asText(""), script);
    Said said = Said.of(accepted(task, fault, request)).heldAt(script.hold("submit"));
    return deliver(said, fault);
  }

  private Task begin(String reference, String model, Script script) {
    Optional<Task> earlier = tasks.byReference(reference);
    if (earlier.isPresent()) {
      journal.add(Kind.REPLAYED, reference, earlier.get().id(), "");
      return earlier.get();
    }
    Task task = tasks.begin(reference, model, script);
    journal.add(Kind.STARTED, reference, task.id(), script.cell());
    return task;
  }

  private static Answer accepted(Task task, String fault, Inbound request) {
    if (fault.startsWith("accepted-")) {
      String status = "http-" + fault.substring("accepted-".length());
      return Faults.status(status, request).orElseThrow();
    }
    String id =
        switch (fault) {
          case "empty-id" -> "";
          case "huge-id" -> "9".repeat(10_000);
          case "unicode-id" -> "tsk_\u8996\u983b\u202e";
          case "path-id" -> "../../v1/balance";
          default -> task.id();
        };
    return Faults.content(fault, task.id())
        .orElseGet(
            () ->
                fault.equals("no-id")
                    ? Answer.json(200, "{\"status\":\"queued\"}")
                    : Answer.json(200, Statuses.accepted(task, id)));
  }

  private Said status(Inbound request, String id) {
    Optional<Task> found = tasks.byId(id);
    if (found.isEmpty()) {
      return find(request, id);
    }
    Task task = found.get();
    String fault = task.script().fault("poll").orElse("");
    journal.add(Kind.POLL, task.reference(), task.id(), fault);
    Optional<Answer> refusal = Faults.status(fault, request);
    if (refusal.isPresent()) {
      return Said.of(refusal.get());
    }
    Optional<Answer> wrong =
        statuses
            .wrong(task, fault)
            .map(body -> Answer.json(200, body))
            .or(() -> Faults.content(fault, task.id()));
    if (wrong.isPresent()) {
      return Said.of(wrong.get());
    }
    boolean arrives = Faults.delivery(fault).map(Delivery::mayArrive).orElse(true);
    String word = arrives ? task.script().nextWord() : "in_progress@10";
    if (arrives && !word.startsWith("in_progress") && !word.startsWith("queued")) {
      Kind kind = word.startsWith("completed") ? Kind.TOLD_SUCCESS : Kind.TOLD_FAILURE;
      journal.add(kind, task.reference(), task.id(), word);
    }
    Said said = Said.of(Answer.json(200, statuses.status(task, word)));
    return deliver(said.heldAt(task.script().hold("poll")), fault);
  }

  private Said find(Inbound request, String reference) {
    Optional<Task> task = tasks.byReference(reference);
    String fault = task.flatMap(t -> t.script().fault("find")).orElse("");
    journal.add(Kind.FIND, reference, task.map(Task::id).orElse(""), fault);
    if (task.isEmpty()) {
      return NOT_FOUND;
    }
    Optional<Answer> wrong =
        Faults.status(fault, request).or(() -> Faults.content(fault, task.get().id()));
    String body = Statuses.accepted(task.get(), task.get().id());
    return deliver(Said.of(wrong.orElse(Answer.json(200, body))), fault);
  }

  private Said cancel(String path) {
    String id = path.replaceAll("/.*", "");
    String reference = tasks.byId(id).map(Task::reference).orElse("");
    journal.add(Kind.CANCEL, reference, id, "");
    return Said.of(Answer.json(200, "{\"id\":\"" + id + "\",\"status\":\"canceled\"}"));
  }

  private Said file(Inbound request, String id) {
    return tasks.byId(id).map(task -> files.serve(request, task)).orElse(NOT_FOUND);
  }

  private static Said deliver(Said said, String fault) {
    return Faults.delivery(fault).map(said::by).orElse(said);
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
