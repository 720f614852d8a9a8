package org.modelsquare.benchmark;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the page is compared with: a handler that writes the same bytes, and a Qute template that
 * writes them line by line, each bare on the HTTP server that the application uses too. A program
 * of its own, so that the application carries no route for benchmarks. Arguments: the port, a file
 * with the page.
 */
final class FloorServer extends AbstractVerticle {

  private static final int EVENT_LOOPS_PER_CORE = 2;
  private static final String LINES = "{#for line in lines}{line}{#if line_hasNext}\n{/if}{/for}";

  /** A task as small as one can be: what a gateway that keeps nothing would pass on. */
  private static final String TASK =
      "{\"id\":\"video_01K8SGYNNNVBQTXNR4MM964S7K\",\"object\":\"generation.task\","
          + "\"model\":\"kling-v3\",\"status\":\"queued\",\"progress\":0,"
          + "\"created_at\":1768380224,\"metadata\":{}}";

  private final int port;
  private final Buffer page;
  private final Template template;
  private final List<String> lines;

  private FloorServer(int port, String page, Template template) {
    this.port = port;
    this.page = Buffer.buffer(page);
    this.template = template;
    this.lines = Arrays.asList(page.split("\n"));
  }

  public static void main(String... args) throws Exception {
    int port = Integer.parseInt(args[0]);
    String page = Files.readString(Path.of(args[1]));
    Template template = Engine.builder().addDefaults().build().parse(LINES);
    int loops = EVENT_LOOPS_PER_CORE * Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(
            () -> new FloorServer(port, page, template),
            new DeploymentOptions().setInstances(loops));
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void answer(HttpServerRequest request) {
    if (request.path().startsWith("/v1/")) {
      request.response().putHeader("Content-Type", "application/json").end(TASK);
      return;
    }
    request.response().putHeader("Content-Type", "text/html;charset=UTF-8");
    if (request.path().equals("/qute")) {
      String text = template.data("lines", lines).render();
      request.response().end(text);
    } else {
      request.response().end(page);
    }
  }
}
