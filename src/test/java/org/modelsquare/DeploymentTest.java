package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Images, compose file and manifests agree with each other and with what is documented. Their
 * schemas are looked at by {@code src/test/scripts/manifests.sh}, the images are built and run by
 * {@code src/test/scripts/images.sh}.
 */
class DeploymentTest {

  private static final String JVM = "src/main/docker/Dockerfile.jvm";
  private static final String NATIVE = "Dockerfile.native";
  private static final Path COMPOSE = Path.of("compose.yaml");
  private static final Path MANIFESTS = Path.of("docs/deploy/kubernetes/model-square.yaml");
  private static final Pattern VARIABLE = Pattern.compile("MODELSQUARE_[A-Z0-9_]+");

  private final Map<String, JsonNode> objects = objects();

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void imagesRunAsAnOrdinaryUserOnAFixedBase(String file) {
    String text = Tree.text(Path.of(file));
    assertEquals("1001", last(text, "(?m)^USER (\\S+)"));
    String entry = last(text, "(?m)^ENTRYPOINT (.*)");
    assertTrue(entry.startsWith("[\""), "no shell between it and the signal to end: " + entry);
    assertEquals("8080", last(text, "(?m)^EXPOSE (.*)"));
    List<String> bases = found(text, "(?m)^FROM (\\S+)");
    assertTrue(bases.size() > 1, "what only the build needs stays behind: " + bases);
    bases.forEach(base -> assertTrue(base.matches(".+:(?!latest).+"), base));
    found(text, "(?m)^COPY (?!--from)(?:--\\S+ )*(.+) \\S+$").stream()
        .flatMap(each -> Stream.of(each.split(" ")))
        .forEach(each -> assertTrue(Files.exists(Path.of(each)), each));
  }

  @Test
  void bothImagesAreOfOneJava() {
    String builder = last(Tree.text(Path.of(NATIVE)), "mandrel-builder-image:jdk-(\\d+)");
    List<String> bases = found(Tree.text(Path.of(JVM)), "(?m)^FROM eclipse-temurin:(\\d+)-");
    assertEquals(List.of(builder), bases.stream().distinct().toList());
  }

  @Test
  void composeGivesTheConsoleNoMoreThanItNeeds() throws IOException {
    JsonNode console = new YAMLMapper().readTree(COMPOSE.toFile()).at("/services/console");
    assertTrue(console.path("read_only").asBoolean());
    assertEquals("ALL", console.at("/cap_drop/0").asText());
    assertEquals("no-new-privileges:true", console.at("/security_opt/0").asText());
    assertTrue(console.at("/ports/0").asText().startsWith("127.0.0.1:"), "TLS comes before it");
    assertTrue(console.at("/healthcheck/test/3").asText().contains("GET /q/health/ready "));
    assertEquals(NATIVE, console.at("/build/dockerfile").asText());
  }

  @Test
  void manifestsGiveThePodNoMoreThanItNeeds() {
    JsonNode pod = objects.get("Deployment").at("/spec/template/spec");
    JsonNode container = pod.at("/containers/0");
    assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
    assertEquals("1001", pod.at("/securityContext/runAsUser").asText());
    assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
    assertEquals("ALL", container.at("/securityContext/capabilities/drop/0").asText());
    assertEquals("/q/health/started", container.at("/startupProbe/httpGet/path").asText());
    assertEquals("/q/health/ready", container.at("/readinessProbe/httpGet/path").asText());
    assertEquals("/q/health/live", container.at("/livenessProbe/httpGet/path").asText());
    assertEquals(8080, container.at("/ports/0/containerPort").asInt());
  }

  @Test
  void thePodHasTimeToEnd() {
    String delay = objects.get("ConfigMap").at("/data/QUARKUS_SHUTDOWN_DELAY").asText();
    String timeout =
        last(
            Tree.text(Tree.RESOURCES.resolve("application.properties")),
            "(?m)^quarkus.shutdown.timeout=(\\d+)s$");
    int grace =
        objects.get("Deployment").at("/spec/template/spec/terminationGracePeriodSeconds").asInt();
    int needed = Integer.parseInt(delay.replace("s", "")) + Integer.parseInt(timeout);
    assertTrue(grace > needed, grace + " s for " + needed);
  }

  @Test
  void everyObjectMeansTheSamePods() {
    JsonNode labels = objects.get("Deployment").at("/spec/template/metadata/labels");
    assertEquals(labels, objects.get("Deployment").at("/spec/selector/matchLabels"));
    assertEquals(labels, objects.get("Service").at("/spec/selector"));
    assertEquals(labels, objects.get("PodDisruptionBudget").at("/spec/selector/matchLabels"));
    assertEquals(labels, objects.get("NetworkPolicy").at("/spec/podSelector/matchLabels"));
    assertEquals(
        objects.get("Service").at("/metadata/labels"),
        objects.get("ServiceMonitor").at("/spec/selector/matchLabels"));
  }

  @Test
  void theSecretToWriteHasTheKeysThatAreRead() {
    String text = Tree.text(MANIFESTS);
    assertEquals(
        new TreeSet<>(found(text, "--from-literal=([a-z0-9-]+)=")),
        new TreeSet<>(
            found(text, "(?:secretKeyRef|credentials): \\{ name: \\S+ key: ([a-z0-9-]+) ")));
  }

  @Test
  void variablesAreThoseThatAreDocumented() {
    String documented =
        Stream.concat(Stream.of(Path.of("README.md")), Tree.files(Path.of("docs"), ".md").stream())
            .map(Tree::text)
            .collect(Collectors.joining("\n"));
    String used =
        Stream.of(COMPOSE, MANIFESTS, Path.of(JVM), Path.of(NATIVE))
            .map(Tree::text)
            .collect(Collectors.joining("\n"));
    VARIABLE
        .matcher(used)
        .results()
        .map(MatchResult::group)
        .distinct()
        .forEach(
            each ->
                assertTrue(
                    documented.contains(each)
                        || documented.contains(each.substring(each.lastIndexOf("_")) + "`"),
                    each));
  }

  private static Map<String, JsonNode> objects() {
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(MANIFESTS.toFile())) {
      return documents.readAll().stream()
          .collect(Collectors.toMap(each -> each.path("kind").asText(), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String last(String text, String pattern) {
    List<String> all = found(text, pattern);
    assertTrue(!all.isEmpty(), pattern);
    return all.get(all.size() - 1);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }
}
